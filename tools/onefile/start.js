/** Unpacks the app and runs it. Its digest stands in the page's policy: nothing else can be run in its place. */
const status = document.querySelector('[role="status"]');
start().catch(({ message }) => {
  status.textContent = `This file could not be started: ${message}`;
});

async function start() {
  if (!globalThis.DecompressionStream)
    throw new Error(
      'this browser is too old. It needs Chrome or Edge 94, Firefox 113 or Safari 16.4, or later.',
    );
  const packed = atob(document.getElementById('app').textContent);
  const bytes = Uint8Array.from({ length: packed.length }, (_, at) => packed.charCodeAt(at));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const code = await new Response(unpacked).text();
  const rules = { createScript: (text) => text };
  const script = document.createElement('script');
  script.type = 'module';
  script.text = (globalThis.trustedTypes?.createPolicy('app', rules) ?? rules).createScript(code);
  document.head.append(script);
}
