// Painted: a frame was asked for, and a task posted in it has run. The program marks its Home in the same way.
requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark("usable");
  port2.postMessage(0);
});
