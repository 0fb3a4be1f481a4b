// Looks how far an addition is, and shows its page anew when that has changed.

const shown = document.getElementById("progress").dataset;

async function look() {
  try {
    const answer = await fetch(`${location.pathname}.json`, { headers: { accept: "application/json" } });
    const job = await answer.json();
    if (job.state !== shown.state || String(job.read) !== shown.read) {
      location.reload();
      return;
    }
  } catch {
    // the server may be busy: look again
  }
  setTimeout(look, 700);
}

setTimeout(look, 400);
