// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemheading.h"

#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace Poemstream {

class PageStyle;
class QuietLabel;

/// The head of a page: title, author and age, and in small type why this poem was chosen.
class HeadingView final : public QWidget
{
    Q_OBJECT
public:
    explicit HeadingView(QWidget *parent = nullptr);

    /// A default PoemHeading empties it. Where title and author stand beside the poem, only the reason is
    /// seen here.
    void setHeading(const PoemHeading &heading, const PageStyle &style, bool isReasonOnly = false);

private:
    QLabel *m_title;
    QuietLabel *m_author;
    QuietLabel *m_reason;
};

} // namespace Poemstream
