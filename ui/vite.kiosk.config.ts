import { page } from "./vite.page";

// It holds no other mode, is small, and comes back fast.
export default page("kiosk.html");
