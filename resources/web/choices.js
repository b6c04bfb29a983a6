// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// Has the <select> @p list remember what was chosen, in this browser, and tells @p onChange of it: now, and whenever
/// somebody chooses anew.
export function rememberChoice(list, onChange) {
    const key = `poemstream.${list.id}`;
    const kept = () => {
        try {
            return localStorage.getItem(key);
        } catch {
            return null; // nothing is kept here
        }
    };
    if ([...list.options].some((option) => option.value === kept()))
        list.value = kept();
    list.addEventListener('change', () => {
        try {
            localStorage.setItem(key, list.value);
        } catch { /* it holds for this visit, then */ }
        onChange(list.value);
    });
    onChange(list.value);
}
