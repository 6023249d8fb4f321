import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.js';

/**
 * A box beside what opened it: `anchor` is an element or a point. Asks to be closed on Escape, on a
 * press elsewhere, and when the window changes its size; whoever opened it gives the focus back.
 */
export function Popup({ anchor, onClose, label, role, children, ...rest }) {
  const box = useRef();
  const [place, setPlace] = useState({ left: 0, top: 0 });

  useLayoutEffect(() => {
    const rect =
      anchor instanceof Element
        ? anchor.getBoundingClientRect()
        : { ...anchor, bottom: anchor.top, right: anchor.left };
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const left = Math.max(8, Math.min(rect.left, innerWidth - width - 8));
    const below = rect.bottom + 4;
    const top = below + height <= innerHeight - 8 ? below : Math.max(8, rect.top - height - 4);
    setPlace({ left, top });
  }, [anchor]);

  useEffect(() => {
    const press = (event) => {
      if (
        !box.current?.contains(event.target) &&
        !(anchor instanceof Element && anchor.contains(event.target))
      )
        onClose();
    };
    const key = (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    addEventListener('pointerdown', press, true);
    addEventListener('keydown', key, true);
    addEventListener('resize', onClose);
    return () => {
      removeEventListener('pointerdown', press, true);
      removeEventListener('keydown', key, true);
      removeEventListener('resize', onClose);
    };
  }, []);

  return html`<div
    class="popup"
    ref=${box}
    role=${role}
    aria-label=${label}
    style=${{ left: `${place.left}px`, top: `${place.top}px` }}
    ...${rest}
  >
    ${children}
  </div>`;
}

/** Moves the focus among an element's focusable children with the arrow keys, Home and End. */
export function arrowKeys(event, selector) {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' }[event.key];
  if (step === undefined) return false;
  const items = [...event.currentTarget.querySelectorAll(selector)];
  if (items.length === 0) return false;
  const at = items.indexOf(document.activeElement);
  const next =
    step === 'first' ? 0 : step === 'last' ? items.length - 1 : (at + step + items.length) % items.length;
  event.preventDefault();
  items[next].focus();
  return true;
}
