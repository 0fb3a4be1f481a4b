// What scripts add; every page works without them.

// "/" puts the cursor into the search box, unless somebody is typing already.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.getElementById("search-all");
    if (box) {
      event.preventDefault();
      box.focus();
    }
  }
});
