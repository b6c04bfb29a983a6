// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemactions.h"

#include "mainmenu.h"
#include "poemtext.h"
#include "savedfile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFileIconProvider>

namespace Poemstream {

namespace {

/// Qt's own looks into each file of a folder for its type, and waits for ever where one is a pipe.
class FileIcons final : public QFileIconProvider
{
public:
    [[nodiscard]] QString type(const QFileInfo &info) const override { return info.suffix(); }
    [[nodiscard]] QIcon icon(const QFileInfo &info) const override
    {
        return icon(info.isDir() ? Folder : File);
    }
    using QFileIconProvider::icon;
};

QFileIconProvider *fileIcons()
{
    static FileIcons icons;
    return &icons;
}

} // namespace

PoemActions::PoemActions(MainMenu &menu, Poem poem, QWidget &window)
    : QObject(&window)
    , m_poem(std::move(poem))
    , m_window(window)
{
    m_actions = {
        menu.add(QStringLiteral("copyPoem"), tr("&Copy Poem"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                 [this] { copy(); }),
        menu.add(QStringLiteral("saveText"), tr("&Save as Text…"), {QKeySequence::Save},
                 [this] { saveAsText(); }),
    };
    setEnabled(false);
}

void PoemActions::setEnabled(bool isEnabled)
{
    for (QAction *action : m_actions)
        action->setEnabled(isEnabled);
}

void PoemActions::copy()
{
    const PastAnswer poem = m_poem();
    QGuiApplication::clipboard()->setText(poemAsText(poem.heading, poem.text));
    Q_EMIT done(tr("Copied."));
}

void PoemActions::saveAsText()
{
    askForFile(tr("Save as Text"), QStringLiteral("txt"), tr("Text (*.txt);;Markdown (*.md)"),
               [](const QString &path, const PastAnswer &poem) {
                   const bool isMarkdown = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
                   const QString text = isMarkdown ? poemAsMarkdown(poem.heading, poem.text)
                                                   : poemAsText(poem.heading, poem.text);
                   return saveFile(path, text.toUtf8());
               });
}

// What comes while a name is chosen is another matter: it is the poem of now that is saved.
void PoemActions::askForFile(const QString &title, const QString &ending, const QString &kinds,
                             const Save &save)
{
    const PastAnswer poem = m_poem();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&m_window, title, folder, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setIconProvider(fileIcons());
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(suggestedFileName(poem.heading) + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, poem, save](const QString &path) { tell(path, save(path, poem)); });
    dialog->open();
}

void PoemActions::tell(const QString &path, const QString &problem)
{
    const QString shown = QDir::toNativeSeparators(path);
    Q_EMIT done(problem.isEmpty() ? tr("Saved as %1.").arg(QFileInfo(path).fileName())
                                  : tr("%1 cannot be saved: %2").arg(shown, problem));
}

} // namespace Poemstream
