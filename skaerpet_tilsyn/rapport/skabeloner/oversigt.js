(() => {
  const tabel = document.getElementById("oversigt");
  const krop = tabel.tBodies[0];
  const raekker = Array.from(krop.rows);
  const dansk = new Intl.Collator("da");
  const noegle = (raekke, nr) => {
    const celle = raekke.cells[nr];
    return nr < 2 ? celle.textContent.trim() : celle.dataset.nr;
  };
  const sammenlign = (nr, retning) => (a, b) => {
    const [x, y] = [noegle(a, nr), noegle(b, nr)];
    if (nr < 2) return retning * dansk.compare(x, y);
    if (x === "" || y === "") return (x === "") - (y === "");
    return retning * (Number(x) - Number(y));
  };
  const hoveder = Array.from(tabel.tHead.rows[0].cells);
  hoveder.forEach((hoved, nr) => {
    const knap = document.createElement("button");
    knap.type = "button";
    knap.textContent = hoved.textContent;
    hoved.replaceChildren(knap);
    knap.addEventListener("click", () => {
      const op = hoved.getAttribute("aria-sort") !== "ascending";
      hoveder.forEach((andet) => andet.removeAttribute("aria-sort"));
      hoved.setAttribute("aria-sort", op ? "ascending" : "descending");
      krop.append(...raekker.sort(sammenlign(nr, op ? 1 : -1)));
    });
  });
  const filter = document.querySelector(".filter");
  const soeg = document.getElementById("soeg");
  const kategori = document.getElementById("kategori");
  const antal = document.getElementById("antal");
  const vis = () => {
    const ord = soeg.value.trim().toLocaleLowerCase("da");
    let viste = 0;
    for (const raekke of raekker) {
      const med = raekke.cells[0].textContent.toLocaleLowerCase("da").includes(ord)
        && (kategori.value === "" || raekke.dataset.slug === kategori.value);
      raekke.hidden = !med;
      viste += med;
    }
    antal.textContent = `${viste} af ${raekker.length} kommuner`;
  };
  soeg.addEventListener("input", vis);
  kategori.addEventListener("change", vis);
  filter.hidden = false;
  vis();
  const aabn = () => {
    const maal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (maal instanceof HTMLDetailsElement) {
      maal.open = true;
      maal.querySelector("summary").focus();
    }
  };
  window.addEventListener("hashchange", aabn);
  aabn();
})();
