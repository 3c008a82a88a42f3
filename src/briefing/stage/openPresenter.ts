/** The address of the presenter's window at a scene: the same app and data, in another part. */
export function presenterAddress(search: string, scene: string): string {
  const data = new URLSearchParams(search).get('data');
  const params = new URLSearchParams({ presenter: '1', scene, ...(data ? { data } : {}) });
  return `?${params}`;
}

/** Opens the presenter's window, or brings up the one that is open; whether the browser let it. */
export const openPresenter = (scene: string): boolean =>
  globalThis.open(
    presenterAddress(location.search, scene),
    'relata-presenter',
    'popup,width=1000,height=760',
  ) !== null;
