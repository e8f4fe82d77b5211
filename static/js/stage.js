/* A head's stored light, summed in the browser as planner/stage sums it: the same lamps give the same picture. */
const { sin, cos, sqrt, min, max, atan, acos, abs, sign, exp, PI } = Math;
const RAD = PI / 180, W = 320, H = 400, N = W * H, COARSE = 8, STEPS = 16384, WHITE = 1.25;
const HIDES = [[[0, -0.02, -0.06], 0.105], [[0, -0.5, -0.08], 0.24]];
const RGB = [0, 1, 2], LUMINANCE = [0.2126, 0.7152, 0.0722];
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const add = (a, b, k = 1) => RGB.map((i) => a[i] + b[i] * k);
const length = (a) => sqrt(dot(a, a));
const cross = (a, b) => RGB.map((i) => a[(i + 1) % 3] * b[(i + 2) % 3] - a[(i + 2) % 3] * b[(i + 1) % 3]);
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const sum = (list, of) => list.reduce((total, one, i) => total + of(one, i), 0);
const linear = many(256, (v) => (v > 10 ? ((v / 255 + 0.055) / 1.055) ** 2.4 : v / 3294.6));
const developed = Float32Array.from(many(STEPS, (i) => {
  const v = (i / (STEPS - 1)) * WHITE, lit = v > 0.75 ? 1 - (WHITE - v) ** 2 : v;
  return 255 * (lit > 0.0031308 ? 1.055 * lit ** (1 / 2.4) - 0.055 : 12.92 * lit);
}));
const grain = Float32Array.from(many(N, () => Math.random() * 2 - 1));
const direction = (a, e) => [-sin(a * RAD) * cos(e * RAD), sin(e * RAD), cos(a * RAD) * cos(e * RAD)];

// Where a lamp stands, how its sides lie, and the square of the radius of the disc with its area.
function placed(lamp) {
  const to = direction(lamp.azimuth, lamp.elevation), across = [cos(lamp.azimuth * RAD), 0, sin(lamp.azimuth * RAD)];
  const area = lamp.width * lamp.height * (lamp.round ? PI / 4 : 1) * (1 - lamp.hole ** 2);
  return { ...lamp, to, across, up: cross(to, across), at: add([0, 0, 0], to, lamp.distance), r2: area / PI, level: 2 ** lamp.power };
}

// What a disc gives at a distance, against what it gives at the face.
const falls = (lamp, away) => (lamp.r2 + lamp.distance ** 2) / (lamp.r2 + away ** 2);

// ---------------------------------------------------------------- weights.py

const spots = (lamp) => many(lamp.round ? 48 : 49, (i) => {
  if (!lamp.round) return [((i % 7) + 0.5) / 7 - 0.5, (((i / 7) | 0) + 0.5) / 7 - 0.5];
  const r = sqrt(lamp.hole ** 2 + (1 - lamp.hole ** 2) * (i + 0.5) / 48) / 2, turn = i * PI * (3 - sqrt(5));
  return [r * cos(turn), r * sin(turn)];
});

function weights(lamp, set) {
  const found = set.towards.map(() => 0);
  const narrow = (side) => side * sqrt(max(0, 1 - (9.4 * RAD / atan(side / 2 / lamp.distance)) ** 2));
  for (const [x, y] of spots(lamp)) {
    const sample = add(add(lamp.at, lamp.across, x * narrow(lamp.width)), lamp.up, y * narrow(lamp.height)), away = length(sample);
    let most = -1e9, best;
    for (const face of set.faces) {
      const [one, two, three] = face.rows, least = min(dot(one, sample), dot(two, sample), dot(three, sample));
      if (least > most) [most, best] = [least, face];
    }
    best.corners.forEach((i, k) => (found[i] += max(dot(best.rows[k], sample), 0) * max(dot(sample, lamp.to), 0) / away ** 4));
  }
  const metered = sum(found, (share, i) => share * max(dot(set.towards[i], lamp.to), 0));
  return found.map((share) => share / metered);
}

// What a lamp of level 1 does at each pixel.
async function shade(lamp, set) {
  const shares = weights(lamp, set), used = [...shares.keys()].filter((i) => shares[i] > 2e-3);
  const light = new Float32Array(N), tiles = await Promise.all(used.map(set.tile));
  used.forEach((index, k) => {
    const tile = tiles[k], share = shares[index] * set.lights[index].scale / 65025;
    for (let p = 0; p < N; p++) light[p] += tile[p] * tile[p] * share;
  });
  const disc = { distance: set.light_distance_m, r2: set.light_diameter_m ** 2 / 4 }, [x, y, z] = lamp.at;
  const k = disc.distance / lamp.distance, gain = falls(lamp, 0) * lamp.r2 / falls(disc, 0) / disc.r2;
  for (let p = 0; p < N; p++) {
    const a = set.points[3 * p], b = set.points[3 * p + 1], c = set.points[3 * p + 2];
    light[p] *= gain * (disc.r2 + (a - x * k) ** 2 + (b - y * k) ** 2 + (c - z * k) ** 2)
      / (lamp.r2 + (a - x) ** 2 + (b - y) ** 2 + (c - z) ** 2);
  }
  return light;
}

// ---------------------------------------------------------------- backdrop.py

function unhidden(lamp, point) {
  const ray = add(lamp.at, point, -1), looks = atan(sqrt(lamp.r2) / length(ray));
  return HIDES.reduce((share, [centre, radius]) => {
    const to = add(centre, point, -1), ball = atan(radius / length(to)), inner = abs(ball - looks);
    const across = min(1, max(0, (acos(dot(ray, to) / length(ray) / length(to)) - inner) / (ball + looks - inner)));
    return share * (1 - min(1, ball / looks) ** 2 * (1 - across * across * (3 - 2 * across)));
  }, 1);
}

function spilt(lamp, point) {
  const ray = add(point, lamp.at, -1), away = length(ray), off = max(-dot(ray, lamp.to), 0) / away;
  const grid = lamp.grid ? exp(-((acos(min(off, 1)) / RAD / 25) ** 2)) : 1;
  return lamp.level * falls(lamp, away) * off * grid * max(-ray[2], 0) / away * unhidden(lamp, point);
}

function pool(lamp, point, gap) {
  if (!lamp.stand) return lamp.level;
  const at = [lamp.at[0], lamp.at[1], max(lamp.at[2], 0.3 - gap)], ray = add(point, at, -1), away = length(ray);
  const aim = add([abs(at[0]) > 0.45 ? -sign(at[0]) * 0.45 : 0, 0, -gap], at, -1);
  return lamp.level / (lamp.r2 + away ** 2) * (max(dot(ray, aim), 0) / away / length(aim)) ** 2 * max(-ray[2], 0) / away;
}

// Light on the plane behind by colour, as a function of a point on it.
function plane({ gap, level }, lamps, frame) {
  if (level !== null) return () => RGB.map(() => 2 ** level);
  const own = lamps.filter((lamp) => lamp.role === "background"), others = lamps.filter((lamp) => !own.includes(lamp));
  const brightest = max(...frame.map((point) => sum(own, (lamp) => pool(lamp, point, gap))));
  const scale = max(...own.map((lamp) => lamp.level)) / brightest;
  return (point) => {
    const spills = others.map((lamp) => spilt(lamp, point)), pools = own.map((lamp) => pool(lamp, point, gap) * scale);
    return RGB.map((c) => sum(others, (lamp, i) => lamp.colour[c] * spills[i]) + sum(own, (lamp, i) => lamp.colour[c] * pools[i]));
  };
}

// The soft tones of a place that is out of focus.
const blurred = (set, [left, up], wide) => 2 ** sum(set.discs, ([x, y, r, tone]) => (
  tone / (1 + (Math.hypot(left / wide - x, up / wide - y) / r) ** 8)
));

// What the plane throws back, as a lamp behind.
function wrap(shine, { gap, colour }) {
  const points = many(81, (i) => [((i % 9) + 0.5) * 0.3 - 1.35, (((i / 9) | 0) + 0.5) / 9 * 2.4 - 1.2, -gap]);
  const shone = points.map((at) => shine(at).map((part, c) => part * colour[c] * 0.08 * gap ** 2 / PI / dot(at, at) ** 2));
  const total = RGB.map((c) => sum(shone, (one) => one[c])), level = dot(total, LUMINANCE), tint = total.map((part) => part / level);
  const spread = (axis) => sum(points, (at, i) => at[axis] ** 2 * dot(shone[i], LUMINANCE)) / level;
  const wide = (axis, most) => Math.round(10 * min(most, sqrt(12 * spread(axis)))) / 10;
  const white = max(...tint) - min(...tint) < 0.12;
  return level > 1 / 64 ? [placed({
    role: "backdrop", azimuth: 180, elevation: 0, distance: gap, width: wide(0, 2.7), height: wide(1, 2.4), hole: 0,
    power: Math.log2(level), colour: white ? [1, 1, 1] : tint,
  })] : [];
}

// ---------------------------------------------------------------- catchlight.py

// What an eye or a lens mirrors: for every point of it that is seen, the pixel, the ray on which light comes, and how much.
function rays(mirror, map, camera) {
  const [left, top, width, height] = mirror.box, view = add(camera, mirror.centre_m, -1), far = length(view);
  return many(map.length / 4, (i) => {
    const u = (i % (4 * width) + 0.5) / 2 / width - 1, v = ((i / (4 * width) | 0) + 0.5) / 2 / height - 1;
    const curved = ([one, a, b, c, d, e]) => one + a * u + b * v + c * u * u + d * u * v + e * v * v;
    const [x, y] = mirror.curve?.map(curved) ?? [0, 1].map((k) => (map[4 * i + k] - 128) / 127);
    const normal = [x, y, sqrt(max(0, 1 - x * x - y * y))];
    const facing = dot(normal, view) / far, share = mirror.mirrors + (1 - mirror.mirrors) * (1 - max(0, facing)) ** 5;
    const column = left + i % (4 * width) / 4, row = top + (i / (4 * width) | 0) / 4;
    const ray = add(normal.map((part) => part * 2 * facing), view, -1 / far);
    return [3 * ((row / 1.5 | 0) * W + (column / 1.5 | 0)), map[4 * i + 2] / 255 * share / 36, ray];
  }).filter(([, share]) => share);
}

// Adds a lamp's true outline where it is mirrored.
function glint(lamp, mirror, picture) {
  const { to: [x, y, z], across: [ax, , az], up: [ux, uy, uz] } = lamp, [cx, cy, cz] = mirror.centre_m;
  const near = lamp.distance - dot(mirror.centre_m, lamp.to), shine = lamp.colour.map((part) => part * lamp.level * falls(lamp, 0));
  const least = 0.06 * lamp.distance, w = 2 / max(lamp.width, least), h = 2 / max(lamp.height, least);
  for (const [p, share, [rx, ry, rz]] of mirror.rays) {
    const slant = rx * x + ry * y + rz * z, reach = near / slant, mx = cx + rx * reach, my = cy + ry * reach, mz = cz + rz * reach;
    const a = abs(mx * ax + mz * az) * w, b = abs(mx * ux + my * uy + mz * uz) * h, off = lamp.round ? a * a + b * b : max(a, b);
    if (slant < 1e-3 || off > 1 || (lamp.round && off < lamp.hole ** 2) || (lamp.bars && min(a, b) < 0.05)) continue;
    for (let c = 0; c < 3; c++) picture[p + c] += share * shine[c];
  }
}

// ---------------------------------------------------------------- the picture

const canvas = new OffscreenCanvas(W, H), pen = canvas.getContext("2d", { willReadFrequently: true });

async function pixels(blob, width = W, height = H) {
  const bitmap = await createImageBitmap(blob);
  [canvas.width, canvas.height] = [width, height];
  pen.drawImage(bitmap, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height).data;
}

const red = (data) => Uint8Array.from({ length: data.length / 4 }, (_, p) => data[4 * p]);

// Everything that is stored of a head in one view; tiles are decoded when a lamp first needs them.
export async function load({ set: address, files }) {
  const blob = async (name) => (await fetch(files[name])).blob(), set = await (await fetch(address)).json();
  const [dome, depth, matte, surface] = await Promise.all(["dome.bin", "depth.png", "matte.png", "surface.webp"].map(blob));
  const tiles = [], scale = set.frame_height_m / 600, [left, right] = [set.landmarks_px.left_eye, set.landmarks_px.right_eye];
  const [cx, cy, cz] = set.camera_m, deep = red(await pixels(depth));
  // Where the picture's point (x, y), in pixels of 480, lies z metres before the eyes.
  set.point = (x, y, z) => {
    const near = (cz - z) / cz;
    return [cx + ((x - (left[0] + right[0]) / 2) * scale - cx) * near, cy + (((left[1] + right[1]) / 2 - y) * scale - cy) * near, z];
  };
  set.towards = set.lights.map((one) => direction(one.azimuth_deg, one.elevation_deg));
  set.faces = set.triangles.map((corners) => {
    const [a, b, c] = corners.map((i) => set.towards[i]), volume = dot(a, cross(b, c));
    return { corners, rows: [cross(b, c), cross(c, a), cross(a, b)].map((row) => row.map((part) => part / volume)) };
  });
  set.tile = (i) => {
    const { offset, length: long } = set.lights[i];
    return (tiles[i] ??= pixels(dome.slice(offset, offset + long, "image/webp")).then(red));
  };
  set.points = Float32Array.from(many(N, (p) => set.point((p % W + 0.5) * 1.5, ((p / W | 0) + 0.5) * 1.5, deep[p] / 637.5 - 0.25)).flat());
  const covers = red(await pixels(matte)), coded = await pixels(surface);
  [set.open, set.shades] = [Float32Array.from(covers, (v) => 1 - v / 255), new Map()];
  set.surface = Float32Array.from(many(3 * N, (i) => linear[coded[4 * (i / 3 | 0) + i % 3]] * covers[i / 3 | 0] / 255));
  for (const one of set.mirrors) one.rays = rays(one, await pixels(await blob(one.file), one.box[2] * 4, one.box[3] * 4), set.camera_m);
  return set;
}

const shaded = (lamp, set) => {
  const key = [lamp.azimuth, lamp.elevation, lamp.distance, lamp.width, lamp.height, lamp.round, lamp.hole].join();
  if (!set.shades.has(key)) set.shades.set(key, shade(lamp, set));
  if (set.shades.size > 12) set.shades.delete(set.shades.keys().next().value);
  return set.shades.get(key);
};

// The picture of these lamps before this backdrop; `turn` is how far a lamp goes round with the face, for the face alone.
export async function render(set, told, backdrop) {
  const all = told.map(placed), faced = told.filter((lamp) => lamp.role !== "background");
  const lamps = faced.map((lamp) => placed({ ...lamp, azimuth: lamp.azimuth + lamp.turn }));
  const key = lamps.find((lamp) => lamp.role === "key");
  const columns = W / COARSE, rows = H / COARSE, each = COARSE * 1.5;
  const frame = many(columns * rows, (i) => set.point((i % columns + 0.5) * each, ((i / columns | 0) + 0.5) * each, -backdrop.gap));
  const shine = plane(backdrop, all, frame), wide = frame[columns - 1][0] - frame[0][0];
  const ground = frame.map((at) => {
    const tone = backdrop.level === null ? 1 : blurred(set, at, wide);
    return shine(at).map((part, c) => part * backdrop.colour[c] * tone);
  });
  const picture = new Float32Array(3 * N), white = new Float32Array(N), { open, surface } = set;
  for (const lamp of [...lamps, ...wrap(shine, backdrop)]) {
    const light = await shaded(lamp, set), { level } = lamp, [r, g, b] = lamp.colour.map((part) => part * level);
    if (r === level && g === level && b === level) for (let p = 0; p < N; p++) white[p] += light[p] * level;
    else for (let p = 0, q = 0; p < N; p++) picture[q++] += light[p] * r, picture[q++] += light[p] * g, picture[q++] += light[p] * b;
  }
  for (let p = 0, q = 0; p < N; p++) for (let c = 0; c < 3; c++, q++) picture[q] = (picture[q] + white[p]) * surface[q];
  for (let p = 0; p < N; p++) {
    if (!open[p]) continue;
    const x = min(columns - 1, max(0, (p % W + 0.5) / COARSE - 0.5)), y = min(rows - 1, max(0, ((p / W | 0) + 0.5) / COARSE - 0.5));
    const at = min(y | 0, rows - 2) * columns + min(x | 0, columns - 2), u = x - at % columns, v = y - (at / columns | 0);
    const one = ground[at], two = ground[at + 1], three = ground[at + columns], four = ground[at + columns + 1];
    for (let c = 0; c < 3; c++) {
      picture[3 * p + c] += open[p] * ((one[c] * (1 - u) + two[c] * u) * (1 - v) + (three[c] * (1 - u) + four[c] * u) * v);
    }
  }
  for (const lamp of lamps) for (const mirror of set.mirrors) glint(lamp, mirror, picture);
  const metered = key ? sum(lamps, (lamp) => lamp.level * max(0, dot(lamp.to, key.to))) : 1, gain = (STEPS - 1) / WHITE / metered;
  const image = new ImageData(W, H), { data } = image;
  for (let p = 0, q = 0; p < 4 * N; p++) {
    data[p] = p % 4 < 3 ? developed[min(STEPS - 1, max(0, picture[q++] * gain)) | 0] + grain[p >> 2] : 255;
  }
  return image;
}

// Left and right changed over: a face turned to camera right is the mirror image of one turned to the left.
export function mirrored(image) {
  const other = new ImageData(W, H), [from, to] = [image, other].map(({ data }) => new Uint32Array(data.buffer));
  for (let p = 0; p < N; p++) to[p] = from[p - p % W + W - 1 - p % W];
  return other;
}
