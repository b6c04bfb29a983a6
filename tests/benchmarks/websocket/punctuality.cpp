// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "punctuality.h"

#include <algorithm>
#include <cmath>

using Milliseconds = std::chrono::duration<double, std::milli>;

void Punctuality::Reader::noteText()
{
    const Clock::time_point now = Clock::now();
    if (m_last)
        m_all.m_delays.push_back(std::abs(Milliseconds(now - *m_last - m_pace).count()));
    else
        m_all.m_firsts.push_back(Milliseconds(now - m_begin).count());
    m_last = now;
}

double Punctuality::quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * double(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}
