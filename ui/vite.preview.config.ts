import { page } from "./vite.page";

export default page("preview.html");
