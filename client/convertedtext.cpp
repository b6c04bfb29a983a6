// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "convertedtext.h"

#include "characterconverter.h"

#include <QtCore/QStringView>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype longestCluster = 4; // a Han character and a variation selector, both in two halves

struct CodePoint
{
    char32_t value = 0; // of half a pair: the half
    qsizetype length = 0;
};

CodePoint codePointAt(QStringView text, qsizetype position)
{
    const QChar first = text[position];
    const bool isPair =
        first.isHighSurrogate() && position + 1 < text.size() && text[position + 1].isLowSurrogate();
    if (isPair)
        return {QChar::surrogateToUcs4(first, text[position + 1]), 2};
    return {first.unicode(), 1};
}

bool isSelector(char32_t codePoint)
{
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
}

bool isHan(char32_t codePoint)
{
    return QChar::script(codePoint) == QChar::Script_Han;
}

// Half a pair at the end may become anything yet.
bool isOpenHalf(QStringView text, qsizetype position)
{
    return position + 1 == text.size() && text[position].isHighSurrogate();
}

// Where the stretch of Han characters, or of others, ends that begins at @p begin.
qsizetype stretchEnd(QStringView text, qsizetype begin, bool isOfHan)
{
    qsizetype end = begin;
    while (end < text.size() && !isOpenHalf(text, end)) {
        const auto [codePoint, length] = codePointAt(text, end);
        if (isHan(codePoint) != isOfHan && (end == begin || !isSelector(codePoint)))
            break;
        end += length;
    }
    return end;
}

// Where a run is cut that is too long: not inside a pair, nor before a selector.
qsizetype cutOf(QStringView run)
{
    qsizetype cut = ConvertedText::longestRun;
    while (cut > 0 && (run[cut].isLowSurrogate() || isSelector(codePointAt(run, cut).value)))
        --cut;
    return cut > 0 ? cut : ConvertedText::longestRun;
}

} // namespace

void ConvertedText::begin(const CharacterConverter *converter)
{
    *this = {};
    m_converter = converter;
}

void ConvertedText::weigh(const QString &sample)
{
    if (m_converter != nullptr)
        m_familiarity += m_converter->familiarity(sample);
}

QString ConvertedText::add(const QString &piece)
{
    if (m_converter == nullptr) {
        note(piece.size(), piece.size());
        return piece;
    }
    const QString text = m_held + piece;
    QString given;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const bool isRun = isHan(codePointAt(text, begin).value);
        qsizetype end = stretchEnd(text, begin, isRun);
        if (isRun && end - begin >= longestRun + longestCluster)
            end = begin + cutOf(QStringView(text).sliced(begin));
        else if (end == begin || (isRun && (end == text.size() || isOpenHalf(text, end))))
            break;
        const QString stretch = text.sliced(begin, end - begin);
        given += isRun ? endRun(stretch) : pass(stretch);
        begin = end;
    }
    m_held = text.sliced(begin);
    return given;
}

QString ConvertedText::flush()
{
    if (!isHolding())
        return {};
    const bool isHalfOpen = isOpenHalf(m_held, m_held.size() - 1);
    const QString half = isHalfOpen ? m_held.last(1) : QString();
    m_held.chop(half.size());
    const QString given = restOf(m_held, m_familiarity + m_converter->familiarity(m_held));
    m_flushed = m_held.size();
    m_flushedAs += given;
    if (!isHalfOpen)
        return given;
    m_held.clear(); // the half ends the run
    m_flushed = 0;
    m_flushedAs.clear();
    return given + pass(half);
}

QString ConvertedText::addAndFlush(const QString &piece)
{
    const QString given = add(piece);
    return given + flush();
}

qsizetype ConvertedText::originalOf(qsizetype given) const
{
    return translated(given, &Place::given, &Place::original);
}

qsizetype ConvertedText::givenOf(qsizetype original) const
{
    return translated(original, &Place::original, &Place::given);
}

QString ConvertedText::pass(const QString &stretch)
{
    note(stretch.size(), stretch.size());
    return stretch;
}

QString ConvertedText::endRun(const QString &run)
{
    m_familiarity += m_converter->familiarity(run);
    QString given = restOf(run, m_familiarity);
    m_flushed = 0;
    m_flushedAs.clear();
    return given;
}

// What was given of it already, is.
QString ConvertedText::restOf(const QString &run, int familiarity)
{
    const auto form = [&](const QString &part) { return familiarity > 0 ? part : convertedRun(part); };
    const QString whole = form(run);
    QString rest =
        whole.startsWith(m_flushedAs) ? whole.sliced(m_flushedAs.size()) : form(run.sliced(m_flushed));
    note(run.size() - m_flushed, rest.size());
    return rest;
}

QString ConvertedText::convertedRun(const QString &run) const
{
    QString converted;
    qsizetype begin = 0; // of what is not yet converted
    qsizetype last = 0;  // the character before
    for (qsizetype at = 0; at < run.size();) {
        const auto [codePoint, length] = codePointAt(run, at);
        if (isSelector(codePoint)) {
            last = std::max(last, begin);
            converted += m_converter->convert(run.sliced(begin, last - begin));
            converted += QStringView(run).sliced(last, at + length - last);
            begin = at + length;
        }
        last = at;
        at += length;
    }
    return converted + m_converter->convert(run.sliced(begin));
}

void ConvertedText::note(qsizetype original, qsizetype given)
{
    const Place begin = m_end;
    m_end = {begin.original + original, begin.given + given};
    if (original != given)
        m_changes.insert(m_changes.end(), {begin, m_end});
}

qsizetype ConvertedText::translated(qsizetype position, qsizetype Place::*from, qsizetype Place::*to) const
{
    const auto next =
        std::upper_bound(m_changes.begin(), m_changes.end(), position,
                         [from](qsizetype sought, const Place &place) { return sought < place.*from; });
    const Place before = next == m_changes.begin() ? Place() : *std::prev(next);
    const qsizetype inside = position - before.*from;
    const bool isInRun = (next - m_changes.begin()) % 2 == 1;
    return isInRun && inside > 0 ? (*next).*to : before.*to + inside;
}

} // namespace Poemstream
