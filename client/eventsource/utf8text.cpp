// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "utf8text.h"

#include <array>
#include <cstring>

namespace Poemstream {

namespace {

constexpr qsizetype smallCapacity = 256; ///< too little to be worth giving back

/// Writes @p count ASCII characters, or nothing where not all are ASCII. Small enough a count for a compiler
/// to make a few instructions of it.
template <size_t count>
bool widenAscii(QChar *out, const char *in)
{
    std::array<uchar, count> bytes{}; // a copy, which out cannot overlap
    std::memcpy(bytes.data(), in, count);
    uchar bits = 0;
    for (const uchar byte : bytes)
        bits |= byte;
    if (bits >= 0x80)
        return false;
    for (const uchar byte : bytes)
        *out++ = QChar(char16_t{byte});
    return true;
}

/// Writes the ASCII that @p bytes begins with, and gives back how much that is. What is left of a whole step
/// is a step too, which begins among what was written.
qsizetype widenAscii(QChar *out, QByteArrayView bytes)
{
    const char *in = bytes.data();
    const qsizetype size = bytes.size();
    qsizetype at = 0;
    while (at + 16 <= size && widenAscii<16>(out + at, in + at))
        at += 16;
    if (at < size && size - at < 16 && size >= 16 && widenAscii<16>(out + size - 16, in + size - 16))
        return size;
    while (at + 4 <= size && widenAscii<4>(out + at, in + at))
        at += 4;
    while (at < size && widenAscii<1>(out + at, in + at))
        ++at;
    return at;
}

/// What a lead byte promises: how many bytes follow it, and the range of the first of them.
struct Lead
{
    int following = 0; ///< 0: not a lead byte
    uchar low = 0x80;
    uchar high = 0xBF;
};

constexpr Lead leadOf(uchar byte)
{
    if (byte >= 0xE0 && byte <= 0xEF) // no overlong forms, no surrogates
        return {2, byte == 0xE0 ? uchar(0xA0) : uchar(0x80), byte == 0xED ? uchar(0x9F) : uchar(0xBF)};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {1};
    if (byte >= 0xF0 && byte <= 0xF4) // no overlong forms, nothing above U+10FFFF
        return {3, byte == 0xF0 ? uchar(0x90) : uchar(0x80), byte == 0xF4 ? uchar(0x8F) : uchar(0xBF)};
    return {};
}

struct Sequence
{
    qsizetype length; ///< the whole sequence, or the longest invalid prefix: what one U+FFFD stands for
    char32_t codePoint;
};

/// The sequence that @p bytes begins with; not ASCII.
Sequence sequenceAt(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype index) { return static_cast<uchar>(bytes[index]); };
    Lead lead = leadOf(at(0));
    char32_t codePoint = at(0) & (0x3F >> lead.following);
    qsizetype length = 1;
    for (; length <= lead.following; ++length) {
        if (length == bytes.size() || at(length) < lead.low || at(length) > lead.high)
            return {length, QChar::ReplacementCharacter};
        codePoint = codePoint << 6 | (at(length) & 0x3F);
        lead.low = 0x80;
        lead.high = 0xBF;
    }
    return {length, lead.following > 0 ? codePoint : char32_t(QChar::ReplacementCharacter)};
}

QChar *write(QChar *out, char32_t codePoint)
{
    if (QChar::requiresSurrogates(codePoint)) {
        *out++ = QChar::highSurrogate(codePoint);
        *out++ = QChar::lowSurrogate(codePoint);
    } else {
        *out++ = static_cast<char16_t>(codePoint);
    }
    return out;
}

/// Writes at most one UTF-16 unit for each byte; gives back where they end.
QChar *decode(QChar *out, QByteArrayView bytes)
{
    for (;;) {
        const qsizetype ascii = widenAscii(out, bytes);
        out += ascii;
        bytes = bytes.sliced(ascii);
        if (bytes.isEmpty())
            return out;
        do {
            const Sequence sequence = sequenceAt(bytes);
            out = write(out, sequence.codePoint);
            bytes = bytes.sliced(sequence.length);
        } while (!bytes.isEmpty() && static_cast<uchar>(bytes.front()) >= 0x80);
    }
}

/// Puts @p bytes at the end of @p text, which has room for them after its first @p size units.
void decodeAfter(QString &text, qsizetype size, QByteArrayView bytes)
{
    QChar *begin = text.data();
    const qsizetype end = decode(begin + size, bytes) - begin;
    if (end < text.size())
        text.truncate(end);
}

} // namespace

void appendUtf8(QString &text, QByteArrayView bytes)
{
    const qsizetype size = text.size();
    text.resize(size + bytes.size());
    decodeAfter(text, size, bytes);
}

void assignUtf8(QString &text, QByteArrayView bytes)
{
    const qsizetype size = bytes.size();
    if (!text.isDetached() || text.capacity() < size || text.capacity() > 4 * size + smallCapacity)
        text = QString(size, Qt::Uninitialized);
    else if (text.size() != size)
        text.resize(size);
    decodeAfter(text, 0, bytes);
}

} // namespace Poemstream
