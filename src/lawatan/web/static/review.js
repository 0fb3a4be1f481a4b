// Keys for the review queue. Every key presses a button, follows a link or opens a part that is on the screen; the
// next decision is fetched ahead, so that passing one over takes no time.

let ahead = null;

function fetchAhead() {
  const link = document.querySelector("a[data-next]");
  ahead = link ? fetch(link.dataset.next, { headers: { accept: "text/html" } }).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null) : null;
}

async function skip(link) {
  const text = await ahead;
  if (!text) {
    location.assign(link.href);
    return;
  }
  fetch(link.href, { redirect: "manual" }); // the server remembers the place
  const page = new DOMParser().parseFromString(text, "text/html");
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  history.pushState(null, "", link.dataset.next);
  window.scrollTo(0, 0);
  document.querySelector("main").focus({ preventScroll: true });
  fetchAhead();
}

function press(target) {
  if (target.matches("summary")) {
    target.click();
    const field = target.parentElement.open && target.parentElement.querySelector("input:not([type=hidden]), select, textarea");
    (field || target).focus();
  } else if (target.matches("a[data-next]")) {
    skip(target);
  } else {
    target.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const writing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select");
  if (event.key === "Escape" && writing) {
    writing.blur();
    return;
  }
  if (writing) return;
  const onControl = event.target.closest("button, a, summary, input");
  if (event.key === " " && onControl) return; // a focused control keeps its own key
  const target = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    press(target);
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-next]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    skip(link);
  }
});

window.addEventListener("popstate", () => location.reload());

fetchAhead();
