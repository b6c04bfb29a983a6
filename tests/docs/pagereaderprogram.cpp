// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagereaderprogram.h"

#include "recipe.h"

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QStandardPaths>

namespace Poemstream {

namespace {

const QByteArray address = "http://127.0.0.1:3000";

struct Tool
{
    QString interpreter;
    QString fileName;
};

const QMap<QByteArray, Tool> tools = {
    {"bash", {QStringLiteral("bash"), QStringLiteral("reader.sh")}},
    {"look", {QStringLiteral("sh"), QStringLiteral("look.sh")}},
    {"node", {QStringLiteral("node"), QStringLiteral("reader.mjs")}},
    {"python", {QStringLiteral("python3"), QStringLiteral("reader.py")}},
};

} // namespace

QByteArray PageReaderProgram::missingTool(const QByteArray &recipe)
{
    QStringList needed;
    if (tools.contains(recipe))
        needed += tools[recipe].interpreter;
    if (recipe == "bash" || recipe == "look")
        needed += QStringLiteral("curl");
    for (const QString &tool : needed) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return tool.toUtf8();
    }
    return {};
}

PageReaderProgram::PageReaderProgram(const QByteArray &recipe, const QUrl &server)
{
    const QByteArray base = server.toString(QUrl::RemovePath | QUrl::RemoveQuery).toUtf8();
    const QStringList environment = {
        QStringLiteral("http_proxy"), QStringLiteral("all_proxy"),
        QStringLiteral("POEMSTREAM_URL=%1/v1/poems/stream?question=moon").arg(QString::fromUtf8(base))};
    if (recipe == "qt") {
        start(QStringLiteral(PAGE_READER), {}, environment);
        return;
    }
    QByteArray text = Poemstream::recipe("protocol.md", recipe);
    if (text.count(address) != 1)
        qFatal("The recipe %s does not say %s once", recipe.constData(), address.constData());
    QFile file(m_folder.filePath(tools[recipe].fileName));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    file.write(text.replace(address, base));
    file.close();
    start(tools[recipe].interpreter, {file.fileName()}, environment);
}

bool PageReaderProgram::hasPrinted(qsizetype bytes)
{
    return waitUntil([this, bytes] { return output().size() > bytes; });
}

} // namespace Poemstream
