// [text that is too faint, elements that stick out, how far the page does]: of what can be seen of the page.
const numbers = (text) => text.match(/[\d.]+/g).map(Number);

function painted(text) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = text.trim();
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(colour) { // WCAG 2.2, relative luminance
  const [r, g, b] = colour.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ground(element) {
  for (; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (element.matches(".mark:not(.gap, .off)")) return painted(style.getPropertyValue("--wash"));
    const colour = numbers(style.backgroundColor);
    if (colour.length < 4 || colour[3] > 0) return colour.slice(0, 3);
  }
}

function contrast(element) {
  const inks = [numbers(getComputedStyle(element).color).slice(0, 3), ground(element)].map(luminance);
  return (Math.max(...inks) + 0.05) / (Math.min(...inks) + 0.05);
}

const named = (element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`;
const seen = [...document.querySelectorAll("body *")].filter(
  (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest(".vh, .skip, svg"),
);
const written = seen.filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()));
const width = document.documentElement.clientWidth;
const faint = written.filter((e) => !e.closest(":disabled") && contrast(e) < 4.5).map(named);
const wide = seen.filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width && (box.right > width + 1 || box.left < -1);
}).map(named);
return [faint, wide, document.documentElement.scrollWidth - width];
