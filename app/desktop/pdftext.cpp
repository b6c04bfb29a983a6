// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdftext.h"

#include "poemblock.h"

#include <QtCore/QHash>
#include <QtGui/QFontDatabase>
#include <QtGui/QRawFont>

namespace Poemstream {

namespace {

// CJK Radicals Supplement and Kangxi Radicals.
constexpr char16_t firstRadical = 0x2E80;
constexpr char16_t lastRadical = 0x2FDF;

quint32 glyphOf(const QRawFont &font, QChar character)
{
    return font.glyphIndexesForString(character).value(0);
}

// From each radical to the character of the text that looks the same. One that the text itself has stays.
QHash<QChar, QChar> sameAsRadicals(QStringView text)
{
    const QRawFont font =
        QRawFont::fromFont(poemFace(QStringLiteral("zh"), 10), QFontDatabase::SimplifiedChinese);
    QHash<quint32, QChar> radicals;
    for (char16_t radical = firstRadical; radical <= lastRadical; ++radical)
        if (const quint32 glyph = glyphOf(font, radical); glyph != 0 && !text.contains(QChar(radical)))
            radicals.insert(glyph, radical);
    QHash<QChar, QChar> same;
    for (const QChar character : text)
        if (character.script() == QChar::Script_Han && character > QChar(lastRadical))
            if (const QChar radical = radicals.value(glyphOf(font, character)); !radical.isNull())
                same.insert(radical, character);
    return same;
}

QByteArray asInPdf(QChar character)
{
    return '<' + QByteArray::number(character.unicode(), 16).toUpper().rightJustified(4, '0') + '>';
}

} // namespace

// In the lists of what a font's glyphs stand for, of which each has four digits: nothing else moves.
QByteArray withCharactersOf(QStringView text, QByteArray pdf)
{
    const QHash<QChar, QChar> same = sameAsRadicals(text);
    for (qsizetype begin = pdf.indexOf("beginbfrange"); begin >= 0 && !same.isEmpty();) {
        const qsizetype end = pdf.indexOf("endbfrange", begin);
        for (qsizetype open = pdf.indexOf('[', begin); open >= 0 && open < end;
             open = pdf.indexOf('[', open + 1)) {
            QByteArray list = pdf.mid(open, pdf.indexOf(']', open) - open);
            for (auto one = same.cbegin(); one != same.cend(); ++one)
                list.replace(asInPdf(one.key()), asInPdf(one.value()));
            pdf.replace(open, list.size(), list);
        }
        begin = end < 0 ? end : pdf.indexOf("beginbfrange", end);
    }
    return pdf;
}

} // namespace Poemstream
