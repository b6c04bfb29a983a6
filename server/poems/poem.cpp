// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poem.h"

#include <QtCore/QCryptographicHash>

#include <initializer_list>

namespace Poemstream {

namespace {

/// JSON can escape half of a character, which no encoding has.
QString withoutHalves(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isWhole =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isWhole)
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString canonicalText(const QString &text)
{
    QString result = withoutHalves(text);
    result.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return result.normalized(QString::NormalizationForm_C);
}

QString poemId(const QString &canonicalText)
{
    const QByteArray digest = QCryptographicHash::hash(canonicalText.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(8).toHex());
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= text[i - 1].isHighSurrogate() && text[i].isLowSurrogate() ? 1 : 0;
    return count;
}

Poem makePoem(Poem poem, const QString &text)
{
    for (QString *one : {&poem.title, &poem.author, &poem.dynasty, &poem.language, &poem.source})
        *one = withoutHalves(*one);
    for (QString &tag : poem.tags)
        tag = withoutHalves(tag);
    poem.text = canonicalText(text);
    poem.id = poemId(poem.text);
    poem.length = codePointCount(poem.text);
    return poem;
}

} // namespace Poemstream
