import { useState } from 'react';

/** Copies the address of exactly this view. Where the clipboard is closed to us, the address is shown to be copied. */
export function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid('Link copied');
    } catch {
      setSaid(location.href);
    }
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        Copy link
      </button>
      <span role="status" className="copied">
        {said}
      </span>
    </>
  );
}
