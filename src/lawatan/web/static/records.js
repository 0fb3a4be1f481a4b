// A contact beside the text lights up its words in it, by pointer or by keyboard.

const marks = [...document.querySelectorAll("mark[data-of]")];

function light(owner, lit) {
  for (const mark of marks) {
    if (mark.dataset.of.split(" ").includes(owner)) mark.classList.toggle("is-lit", lit);
  }
}

for (const item of document.querySelectorAll("[data-owner]")) {
  for (const name of ["pointerenter", "focusin"]) item.addEventListener(name, () => light(item.dataset.owner, true));
  for (const name of ["pointerleave", "focusout"]) item.addEventListener(name, () => light(item.dataset.owner, false));
}
