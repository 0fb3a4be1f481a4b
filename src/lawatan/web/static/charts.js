// What a script adds to charts: dragging over days to look closer, keys and wheel to zoom and move. Every step leads to
// an address that works without it; the page is fetched and its view put in place, so that nothing jumps.

const DAY = 86400000;
const view = () => document.getElementById("chart-view");

document.documentElement.classList.add("scripted");

async function show(address, push = true) {
  const target = new URL(address, location.href);
  let answer;
  try {
    answer = await fetch(target, { headers: { accept: "text/html" } });
  } catch {
    location.assign(target);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("chart-view");
  if (!answer.ok || !fresh) {
    location.assign(target);
    return;
  }
  const hadFocus = document.activeElement?.closest(".brush") !== null;
  view().replaceWith(document.adoptNode(fresh));
  for (const [id, name] of [["chart-from", "first"], ["chart-to", "last"]]) {
    const box = document.getElementById(id);
    const value = fresh.querySelector(".brush")?.dataset[name];
    if (box && value) box.value = value;
  }
  if (push) history.pushState(null, "", target);
  const brush = fresh.querySelector(".brush");
  if (hadFocus && brush) brush.focus({ preventScroll: true });
}

addEventListener("popstate", () => view() && show(location.href, false));

const iso = (time) => new Date(time).toISOString().slice(0, 10);

function addressBetween(first, last) {
  const address = new URL(location.href);
  address.searchParams.set("from", first);
  address.searchParams.set("to", last);
  return address.href;
}

// Days under a pixel of the drawing, whatever its size on the screen.
function scaleOf(brush, svg) {
  const { first, last, left, right, width } = brush.dataset;
  const start = Date.parse(first);
  const days = (Date.parse(last) - start) / DAY + 1;
  const box = svg.getBoundingClientRect();
  const zoom = Number(width) / box.width;
  const at = (clientX) => Math.min(Math.max((clientX - box.left) * zoom, Number(left)), Number(right));
  const day = (x) => Math.min(Math.floor(((x - left) / (right - left)) * days), days - 1);
  return { at, start, days, day };
}

let drag = null;

document.addEventListener("pointerdown", (event) => {
  const svg = event.target.closest?.(".brush svg.wide");
  if (!svg || event.button !== 0 || event.pointerType === "touch") return;
  const brush = svg.closest(".brush");
  const scale = scaleOf(brush, svg);
  drag = { svg, scale, from: scale.at(event.clientX), to: null, box: null };
});

document.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const to = drag.scale.at(event.clientX);
  if (Math.abs(to - drag.from) < 6 && !drag.box) return;
  if (!drag.box) {
    drag.box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    drag.box.setAttribute("class", "brushed");
    drag.box.setAttribute("y", "26");
    drag.box.setAttribute("height", String(drag.svg.viewBox.baseVal.height - 52));
    drag.svg.append(drag.box);
  }
  drag.to = to;
  drag.box.setAttribute("x", String(Math.min(drag.from, to)));
  drag.box.setAttribute("width", String(Math.abs(to - drag.from)));
  event.preventDefault();
});

document.addEventListener("pointerup", () => {
  const done = drag;
  drag = null;
  if (!done?.box) return;
  done.box.remove();
  const { scale } = done;
  const days = [done.from, done.to].map(scale.day).sort((a, b) => a - b);
  // A drag ends on a mark as a click on it: that click is not meant.
  addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
  setTimeout(() => show(addressBetween(...days.map((day) => iso(scale.start + day * DAY)))), 0);
});

document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.(".brush svg")) event.preventDefault();
});

const step = (name) => view()?.querySelector(`[data-step="${name}"]`)?.href;
const KEYS = { ArrowLeft: "earlier", ArrowRight: "later", "+": "closer", "=": "closer", "-": "farther", 0: "all" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !event.target.closest?.(".brush")) return;
  const address = KEYS[event.key] && step(KEYS[event.key]);
  if (address) {
    event.preventDefault();
    show(address);
  }
});

// The plain wheel scrolls the page; with Shift it moves in time, with Alt it zooms about the day under the pointer.
let lastWheel = 0;
document.addEventListener(
  "wheel",
  (event) => {
    const svg = event.target.closest?.(".brush svg.wide");
    if (!svg || !(event.shiftKey || event.altKey)) return;
    event.preventDefault();
    if (event.timeStamp - lastWheel < 250) return;
    lastWheel = event.timeStamp;
    const turn = event.deltaY || event.deltaX;
    if (event.shiftKey) {
      const address = step(turn > 0 ? "later" : "earlier");
      if (address) show(address);
      return;
    }
    const scale = scaleOf(svg.closest(".brush"), svg);
    const x = scale.day(scale.at(event.clientX));
    const factor = turn > 0 ? 1.6 : 0.6;
    const first = Math.round(x - x * factor);
    const last = Math.round(x + (scale.days - x) * factor);
    if (last - first >= 6) show(addressBetween(iso(scale.start + first * DAY), iso(scale.start + last * DAY)));
  },
  { passive: false },
);

// A chart of counts or a map reacts to its links alone: they are followed inside the view as well.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#chart-view .periods a");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  show(link.href);
});
