// Takes in the script of the map that `?map=` names, and keeps what the maps tell.
window.told = [];

const script = document.createElement('script');
script.src = `${new URLSearchParams(location.search).get('map')}embed.js`;
document.head.append(script);

for (const type of ['ready', 'select', 'change']) {
  document.addEventListener(
    type,
    (event) => {
      const { target, detail } = /** @type {CustomEvent} */ (event);
      if (target instanceof HTMLElement) window.told.push({ map: target.id, type, view: detail });
    },
    { capture: true },
  );
}
