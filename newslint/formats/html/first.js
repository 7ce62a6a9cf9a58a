"use strict";
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("newslint-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* a page opened from a file may have no storage */ }
