// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemtext.h"

#include "app/messages.h"
#include "client/poemheading.h"

#include <QtCore/QStringList>
#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype longestName = 100; // bytes; most systems take 255, extension and all

// One line of what a peer sent.
QString oneLine(const QString &text)
{
    return text.simplified();
}

// What stands before @p mark makes a number of a list of it, or a web address.
bool endsMarkup(QStringView before, QChar mark)
{
    const QStringView word = before.trimmed();
    const bool isNumber =
        !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    return isNumber || (mark == u'.' && word.endsWith(QLatin1String("www"), Qt::CaseInsensitive));
}

bool isMarkup(QStringView verse, qsizetype at)
{
    static const QString anywhere = QStringLiteral("\\`*_{}[]<>#!|~&=$^:@");
    const QChar mark = verse.at(at);
    if (mark == u'.' || mark == u')')
        return endsMarkup(verse.first(at), mark);
    if (mark == u'-' || mark == u'+') // a list, or a line
        return verse.first(at).trimmed().isEmpty();
    return anywhere.contains(mark);
}

// A backslash before whatever could be markup, and nowhere else; a leading blank would make code of a verse.
QString escaped(QStringView verse)
{
    QString safe;
    bool isLeading = true;
    for (qsizetype i = 0; i < verse.size(); ++i) {
        const QChar character = verse.at(i);
        isLeading = isLeading && character.isSpace();
        if (isLeading)
            safe += character == QChar(u'\u3000') ? character : QChar(QChar::Nbsp);
        else if (isMarkup(verse, i))
            safe += QStringLiteral("\\") + character;
        else
            safe += character;
    }
    return safe;
}

// Not at the cost of half a cluster.
QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= longestName)
        return name;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (name.first(next).toUtf8().size() > longestName)
            break;
        end = next;
    }
    return name.first(end);
}

QString withoutOuterDots(QString name)
{
    const auto isOuter = [](QChar character) { return character == u'.' || character.isSpace(); };
    while (!name.isEmpty() && isOuter(name.front()))
        name.remove(0, 1);
    while (!name.isEmpty() && isOuter(name.back()))
        name.chop(1);
    return name;
}

bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    const bool isNumbered = stem.size() == 4 && stem.back().isDigit() &&
                            (stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT")));
    const QStringList others{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                             QStringLiteral("NUL")};
    return isNumbered || others.contains(stem);
}

QString withoutForbidden(const QString &name)
{
    QString safe;
    for (const QChar character : name) {
        const bool isForbidden = QStringLiteral("/\\:*?\"<>|").contains(character);
        const auto category = character.category();
        const bool joins = character == QChar(u'\u200C') || character == QChar(u'\u200D'); // within clusters
        if (category == QChar::Other_Control || (category == QChar::Other_Format && !joins))
            continue; // also what turns the direction of a name around
        safe += isForbidden ? QChar(u' ') : character;
    }
    return safe.simplified();
}

} // namespace

QString withoutBlankEnds(QString text)
{
    while (text.startsWith(u'\n'))
        text.remove(0, 1);
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

QString poemAsText(const PoemHeading &heading, const QString &text)
{
    QStringList head{oneLine(heading.title), oneLine(describeAuthor(heading))};
    head.removeAll(QString());
    QStringList parts{head.join(u'\n'), withoutBlankEnds(text)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

QString poemAsMarkdown(const PoemHeading &heading, const QString &text)
{
    QStringList blocks;
    if (const QString title = oneLine(heading.title); !title.isEmpty())
        blocks.append(QStringLiteral("# ") + escaped(title));
    if (const QString author = oneLine(describeAuthor(heading)); !author.isEmpty())
        blocks.append(u'*' + escaped(author) + u'*');
    QStringList stanza;
    const QStringList verses = withoutBlankEnds(text).split(u'\n') + QStringList(QString());
    for (const QString &verse : verses) {
        if (!verse.trimmed().isEmpty()) {
            stanza.append(escaped(verse));
        } else if (!stanza.isEmpty()) {
            blocks.append(stanza.join(QStringLiteral("\\\n")));
            stanza.clear();
        }
    }
    return blocks.join(QStringLiteral("\n\n")) + u'\n';
}

QString suggestedFileName(const PoemHeading &heading)
{
    QStringList parts{withoutForbidden(heading.title), withoutForbidden(heading.author)};
    parts.removeAll(QString());
    const QString whole = withoutOuterDots(parts.join(QStringLiteral(" - ")));
    const QString name = withoutOuterDots(shortened(whole));
    if (name.isEmpty())
        return QStringLiteral("poem");
    return isDevice(name) ? u'_' + name : name;
}

} // namespace Poemstream
