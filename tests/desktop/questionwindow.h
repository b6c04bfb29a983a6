// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringList>
#include <QtTest/QtTest>
#include <QtWidgets/QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QMimeData;
class QPushButton;
QT_END_NAMESPACE

namespace Poemstream {

class QuestionBar;
class QuestionEdit;

/// For tests of the question: it is in an active window of its own, with a page below it. A new one for each
/// test.
class QuestionWindow : public QObject
{
    Q_OBJECT

protected:
    void compose(const QString &preedit) const;
    void commit(const QString &text) const;
    void paste(QMimeData *data) const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    std::unique_ptr<QWidget> m_window;
    QuestionBar *m_bar = nullptr;
    QuestionEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    QWidget *m_page = nullptr;
    QStringList m_asked;

private Q_SLOTS:
    void init();
};

} // namespace Poemstream
