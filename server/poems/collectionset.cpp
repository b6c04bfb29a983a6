// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collectionset.h"

#include <QtCore/QList>
#include <QtCore/QRegularExpression>

namespace Poemstream {

namespace {

using Content = CollectionSet::Content;

struct Row
{
    QString pattern; // of the path's end
    CollectionSet set;
};

CollectionSet nothing()
{
    return {.content = Content::Nothing};
}

CollectionSet prose()
{
    return {.content = Content::Prose};
}

// The first row that fits counts.
QList<Row> rowsOfWhatIsNoPoem()
{
    return {
        {QStringLiteral("package(-lock)?\\.json"), nothing()},
        {QStringLiteral("authors?(\\.[a-z]+)?\\.json"), nothing()},
        {QStringLiteral("表面结构字\\.json"), nothing()},
        {QStringLiteral("strains/(json/)?.*"), nothing()},
        {QStringLiteral("error/[^/]*"), nothing()},
        {QStringLiteral("[^/]*intro\\.json"), nothing()},
        {QStringLiteral("[^/]*-preface\\.json"), prose()},
        {QStringLiteral("(rank/(poet|ci)/.*|(poet|ci)\\.[a-z]+\\.rank\\.[^/]*\\.json)"),
         {.content = Content::Ranks}},
    };
}

QList<Row> rowsOfAnthologies()
{
    const QString tang = QStringLiteral("唐");
    const QString song = QStringLiteral("宋");
    const QStringList tangTag{QStringLiteral("唐诗三百首")};
    return {
        {QStringLiteral("唐诗三百首\\.json"),
         {.source = QStringLiteral("唐诗三百首 (chinese-poetry)"), .dynasty = tang, .isAnthology = true}},
        {QStringLiteral("宋词三百首\\.json"),
         {.source = QStringLiteral("宋词三百首 (chinese-poetry)"),
          .dynasty = song,
          .isAnthology = true,
          .isLyrics = true}},
        {QStringLiteral("mengxue/tangshisanbaishou\\.json"),
         {.source = QStringLiteral("唐诗三百首 (chinese-poetry)"),
          .dynasty = tang,
          .tags = tangTag,
          .isAnthology = true}},
        {QStringLiteral("mengxue/qianjiashi\\.json"),
         {.source = QStringLiteral("千家诗 (chinese-poetry)"),
          .tags = {QStringLiteral("千家诗")},
          .isAnthology = true}},
        {QStringLiteral("(mengxue|lunyu|sishuwujing|youmengying)/[^/]*"), prose()},
        {QStringLiteral(
             "(baijiaxing|dizigui|guwenguanzhi|qianziwen|sanzijing-[a-z]+|shenglvqimeng|wenzimengqiu|"
             "youxueqionglin|zengguangxianwen|zhuzijiaxun)\\.json"),
         prose()}, // the primers, wherever they lie
        {QStringLiteral("tang300(\\.u8)?"),
         {.source = QStringLiteral("唐诗三百首 (fortunes-zh)"),
          .dynasty = tang,
          .tags = tangTag,
          .isAnthology = true}},
        {QStringLiteral("song100(\\.u8)?"),
         {.source = QStringLiteral("宋诗一百首 (fortunes-zh)"), .dynasty = song, .isAnthology = true}},
    };
}

QList<Row> rowsOfSets()
{
    const QString tang = QStringLiteral("唐");
    const QString song = QStringLiteral("宋");
    const QString early = QStringLiteral("先秦");
    const auto row = [](const QString &pattern, const QString &title, CollectionSet set) {
        set.source = title + QLatin1String(" (chinese-poetry)");
        return Row{pattern, set};
    };
    return {
        row(QStringLiteral("(poet\\.tang\\.[^/]*|quantangshi/[^/]*补录)\\.json"), QStringLiteral("全唐诗"),
            {.dynasty = tang}),
        row(QStringLiteral("poet\\.song\\.[^/]*\\.json"), QStringLiteral("全宋诗"), {.dynasty = song}),
        row(QStringLiteral("ci\\.song\\.[^/]*\\.json"), QStringLiteral("全宋词"),
            {.dynasty = song, .isLyrics = true}),
        row(QStringLiteral("shijing\\.json"), QStringLiteral("诗经"),
            {.dynasty = early, .tags = {QStringLiteral("诗经")}, .isAnthology = true}),
        row(QStringLiteral("chuci\\.json"), QStringLiteral("楚辞"),
            {.dynasty = early, .tags = {QStringLiteral("楚辞")}}),
        row(QStringLiteral("yuanqu\\.json"), QStringLiteral("元曲"),
            {.dynasty = QStringLiteral("元"), .isLyrics = true, .isDrama = true}),
        row(QStringLiteral("nalanxingde/[^/]*\\.json|纳兰性德诗集\\.json"), QStringLiteral("纳兰性德诗集"),
            {.dynasty = QStringLiteral("清"), .author = QStringLiteral("纳兰性德"), .isLyrics = true}),
        row(QStringLiteral("(huajianji/[^/]*|huajianji-[^/]*-juan)\\.json"), QStringLiteral("花间集"),
            {.dynasty = QStringLiteral("五代"), .isLyrics = true}),
        row(QStringLiteral("nantang/[^/]*\\.json"), QStringLiteral("南唐二主词"),
            {.dynasty = QStringLiteral("五代"), .isLyrics = true}),
        row(QStringLiteral("wudaishici/.*\\.json"), QStringLiteral("五代诗词"),
            {.dynasty = QStringLiteral("五代"), .isLyrics = true}),
        row(QStringLiteral("caocao\\.json"), QStringLiteral("曹操诗集"),
            {.dynasty = QStringLiteral("汉"), .author = QStringLiteral("曹操")}),
        row(QStringLiteral("yudingquantangshi/.*\\.json"), QStringLiteral("御定全唐诗"),
            {.dynasty = tang, .isSecondary = true}),
        row(QStringLiteral("shuimotangshi\\.json"), QStringLiteral("水墨唐诗"),
            {.dynasty = tang, .isAnthology = true}),
    };
}

struct CompiledRow
{
    QRegularExpression pattern;
    CollectionSet set;
};

QList<CompiledRow> compile(const QList<Row> &rows)
{
    QList<CompiledRow> compiled;
    for (const Row &row : rows) {
        compiled += {QRegularExpression(QStringLiteral("(^|[/:])(%1)$").arg(row.pattern)), row.set};
        compiled.last().pattern.optimize();
    }
    return compiled;
}

} // namespace

CollectionSet collectionSetOf(const QString &path)
{
    static const QList<CompiledRow> rows = compile(rowsOfWhatIsNoPoem() + rowsOfAnthologies() + rowsOfSets());
    const QString name = path.endsWith(QLatin1String(".gz")) ? path.chopped(3) : path;
    for (const CompiledRow &row : rows) {
        if (row.pattern.match(name).hasMatch())
            return row.set;
    }
    return {};
}

} // namespace Poemstream
