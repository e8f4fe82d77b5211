/* The light table of the desk: lights are dragged, slid or typed, and the picture follows. Loads when it is opened. */
(() => {
  "use strict";
  const RAD = Math.PI / 180, REACH_M = 2.3;

  const start = async (table) => {
    const island = table.querySelector("#light-data");
    if (!island || table.dataset.started) return;
    table.dataset.started = "yes";
    const unlit = table.querySelector("[data-unlit]");
    unlit.hidden = true;
    const data = JSON.parse(island.textContent), form = table.querySelector("form"), top = form.querySelector(".light-top");
    const pen = form.querySelector("canvas").getContext("2d"), lights = [...form.querySelectorAll("[data-light]")];
    const chosen = (part) => form.querySelector(`select[name$=".${part}"]`);
    let stage, set;
    try {
      stage = await import(table.dataset.stage), set = await stage.load(data);
    } catch {
      delete table.dataset.started; // opened once more, it is tried once more
      return void (unlit.hidden = false);
    }
    const field = (light, number) => light.querySelector(`[data-number="${number}"]`);
    const value = (light, number) => {
      const input = field(light, number), typed = parseFloat(input?.value.replace("−", "-").replace(",", "."));
      return Number.isFinite(typed) ? typed * input.dataset.factor : undefined;
    };
    const write = (light, number, told) => {
      const input = field(light, number);
      if (!input) return;
      const slider = input.nextElementSibling, shown = told / input.dataset.factor;
      input.value = slider.value = Math.round(Math.min(slider.max, Math.max(slider.min, shown)) * 100) / 100;
    };

    // A light as the stage takes it: as it was planned, with what the fields say.
    const lampOf = (light) => {
      const panel = "panel" in light.dataset && data.panels[chosen("reflector").value];
      const lamp = { ...(data.lamps[light.dataset.light] ?? panel), ...(panel && { colour: panel.colour, short: panel.short }) };
      for (const number of ["azimuth", "elevation", "distance", "size", "power"]) lamp[number] = value(light, number) ?? lamp[number];
      return lamp;
    };
    const shaped = (lamp) => {
      const lies = !lamp.bars && !(lamp.elevation > -25 && lamp.elevation < 40), short = lamp.size * lamp.short;
      const azimuth = data.mirrored ? -lamp.azimuth : lamp.azimuth, lens = Math.max(Math.abs(azimuth), Math.abs(lamp.elevation)) < 1;
      const turn = lamp.stand && Math.abs(azimuth) <= 95 && !lens ? data.turn : 0;
      return { ...lamp, azimuth, turn, width: lies ? lamp.size : short, height: lies ? short : lamp.size };
    };

    // ---------------------------------------------------------------- what is seen

    let busy = false, again = false;
    const paint = async () => {
      if (busy) return void (again = true);
      busy = true;
      do {
        again = false;
        const lamps = lights.filter((light) => !light.hidden).map((light) => shaped(lampOf(light)));
        const picture = await stage.render(set, lamps, data.backdrops[chosen("backdrop").value]);
        pen.putImageData(data.mirrored ? stage.mirrored(picture) : picture, 0, 0);
      } while (again);
      busy = false;
      table.dataset.drawn = Number(table.dataset.drawn ?? 0) + 1;
    };

    const length = (metres) => {
      if (!data.feet) return `${metres.toFixed(2)} m`;
      const inches = Math.round(metres / 0.0254);
      return `${Math.floor(inches / 12)} ft ${inches % 12} in`;
    };
    const buttons = top.querySelectorAll("button"), dots = new Map(lights.map((light, i) => [light, buttons[i]]));
    const show = () => {
      for (const [light, dot] of dots) {
        const lamp = lampOf(light), level = lamp.distance * Math.cos(lamp.elevation * RAD), far = Math.min(level, REACH_M) / REACH_M * 46;
        dot.hidden = light.hidden;
        dot.setAttribute("aria-pressed", light.open);
        dot.style.left = `${50 - Math.sin(lamp.azimuth * RAD) * far}%`;
        dot.style.top = `${50 + Math.cos(lamp.azimuth * RAD) * far}%`;
        const said = lamp.azimuth ? [data.says[lamp.azimuth > 0 ? "left" : "right"].replace("{angle}", Math.abs(lamp.azimuth))] : [];
        said.push(data.says.high.replace("{height}", length(Math.max(0.1, data.eyes + lamp.distance * Math.sin(lamp.elevation * RAD)))));
        if (lamp.role === "fill") said.push(data.says.ratio.replace("{ratio}", ((1 + 2 ** lamp.power) / 2 ** lamp.power).toFixed(1)));
        light.querySelector("output").textContent = said.join(" · ");
      }
      paint();
    };

    // ---------------------------------------------------------------- moving

    // Puts a light over a point of the floor, metres to camera left and towards the camera, at the angle it has.
    const put = (light, left, ahead) => {
      write(light, "azimuth", Math.round(Math.atan2(left, ahead) / RAD));
      write(light, "distance", Math.round(Math.hypot(left, ahead) / Math.cos(lampOf(light).elevation * RAD) * 50) / 50);
      show();
    };
    const over = (light) => {
      const lamp = lampOf(light), level = lamp.distance * Math.cos(lamp.elevation * RAD);
      return [level * Math.sin(lamp.azimuth * RAD), level * Math.cos(lamp.azimuth * RAD)];
    };
    for (const [light, dot] of dots) {
      dot.addEventListener("pointerdown", (event) => dot.setPointerCapture(event.pointerId));
      dot.addEventListener("click", () => (light.open = true));
      dot.addEventListener("pointermove", (event) => {
        if (!dot.hasPointerCapture(event.pointerId)) return;
        light.open = true;
        const box = top.getBoundingClientRect(), metres = REACH_M / box.width / 0.46;
        put(light, (box.left + box.width / 2 - event.clientX) * metres, (event.clientY - box.top - box.height / 2) * metres);
      });
      dot.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: [0.05, 0], ArrowRight: [-0.05, 0], ArrowUp: [0, -0.05], ArrowDown: [0, 0.05] }[event.key];
        if (!step) return;
        event.preventDefault();
        light.open = true;
        const [left, ahead] = over(light);
        put(light, left + step[0], ahead + step[1]);
      });
    }

    const choose = (swapped) => {
      const panel = data.panels[chosen("reflector").value];
      for (const light of lights.filter((one) => "panel" in one.dataset)) {
        if (light.hidden && panel) light.open = true;
        light.hidden = light.querySelector("fieldset").disabled = !panel;
        if (panel && swapped) write(light, "size", panel.size);
      }
    };
    form.addEventListener("input", (event) => {
      const input = event.target;
      if (input.type === "range") input.previousElementSibling.value = input.value;
      else if (input.dataset.number) input.nextElementSibling.value = input.value;
      if (input === chosen("reflector")) choose(true);
      show();
    });
    form.addEventListener("toggle", show, true);
    form.addEventListener("reset", () => setTimeout(() => (choose(), show())));

    form.querySelectorAll("[data-lit], input[type=range]").forEach((part) => (part.hidden = false));
    show();
    for (const i of set.lights.keys()) await set.tile(i);
  };

  const look = () => document.querySelectorAll(".light-table[open]").forEach(start);
  document.addEventListener("toggle", look, true);
  document.addEventListener("htmx:afterSettle", look);
  look();
})();
