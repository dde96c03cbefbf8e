mod asked;
mod planned;
mod scheduled;
