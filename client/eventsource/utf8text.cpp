// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "utf8text.h"

#include <QtCore/QByteArray>

namespace Poemstream {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/// What a lead byte promises: how many bytes follow it, and the range of the first of them.
struct Lead
{
    int following = 0; ///< 0: not a lead byte
    uchar low = 0x80;
    uchar high = 0xBF;
};

constexpr Lead leadOf(uchar byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1};
    if (byte >= 0xE0 && byte <= 0xEF) // no overlong forms, no surrogates
        return {2, byte == 0xE0 ? uchar(0xA0) : uchar(0x80), byte == 0xED ? uchar(0x9F) : uchar(0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4) // no overlong forms, nothing above U+10FFFF
        return {3, byte == 0xF0 ? uchar(0x90) : uchar(0x80), byte == 0xF4 ? uchar(0x8F) : uchar(0xBF)};
    return {};
}

struct Sequence
{
    qsizetype length = 1; ///< the whole sequence, or the longest invalid prefix: what one U+FFFD stands for
    bool isValid = false;
};

Sequence sequenceAt(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype index) { return static_cast<uchar>(bytes[index]); };
    if (at(0) < 0x80)
        return {1, true};
    Lead lead = leadOf(at(0));
    qsizetype length = 1;
    for (; length <= lead.following; ++length) {
        if (length == bytes.size() || at(length) < lead.low || at(length) > lead.high)
            return {length, false};
        lead.low = 0x80;
        lead.high = 0xBF;
    }
    return {length, lead.following > 0};
}

/// @p bytes with every longest invalid prefix replaced: valid UTF-8.
QByteArray withReplacements(QByteArrayView bytes)
{
    QByteArray valid;
    valid.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const Sequence sequence = sequenceAt(bytes);
        valid += sequence.isValid ? bytes.first(sequence.length) : QByteArrayView("\xEF\xBF\xBD");
        bytes = bytes.sliced(sequence.length);
    }
    return valid;
}

} // namespace

QString decodeUtf8(QByteArrayView bytes)
{
    if (bytes.startsWith(byteOrderMark)) {
        QString marks;
        for (; bytes.startsWith(byteOrderMark); bytes = bytes.sliced(byteOrderMark.size()))
            marks += QChar(QChar::ByteOrderMark);
        return marks + decodeUtf8(bytes);
    }
    QString text = QString::fromUtf8(bytes);
    // A U+FFFD may have been sent as one; only a second, slower look can tell.
    if (text.contains(QChar(QChar::ReplacementCharacter))) [[unlikely]]
        text = QString::fromUtf8(withReplacements(bytes));
    return text;
}

} // namespace Poemstream
