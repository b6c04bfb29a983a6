// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smalllibrary.h"

#include "server/poems/poemimport.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace Poemstream {

namespace {

constexpr auto poems = R"([
{"title": "夜泊南浦", "author": "林晚舟", "dynasty": "唐", "language": "zh", "tags": ["行旅", "五言絕句"],
 "lines": ["孤篷泊南浦，寒燈照客眠。", "忽聞鄉里語，明月落窗前。"]},
{"title": "望鄉", "author": "林晚舟", "dynasty": "唐", "language": "zh", "tags": ["思鄉", "五言絕句"],
 "lines": ["登樓望故鄉，秋雁不成行。", "歸夢隨流水，霜風入鬢涼。"]},
{"title": "雪後", "author": "林晚舟", "dynasty": "唐", "language": "zh", "tags": ["冬"],
 "lines": ["飛雪滿空山，柴門盡日關。", "煮茶無客到，看鶴自飛還。"]},
{"title": "春郊", "author": "顧小樓", "dynasty": "宋", "language": "zh", "tags": ["春"],
 "lines": ["東風吹綠遍平蕪，燕子歸來識舊廬。", "桃李不言春自好，一溪煙雨讀閒書。"]},
{"title": "水調歌頭・秋江", "author": "顧小樓", "dynasty": "宋", "language": "zh", "tags": ["詞"],
 "lines": ["何處笛聲起，驚散一江秋。", "蘆花如雪飄岸，白了少年頭。", "莫問明朝風雨，且看今宵星斗，天地一扁舟。"]},
{"title": "水調歌頭・登樓", "author": "林晚舟", "dynasty": "唐", "language": "zh", "tags": ["詞"],
 "lines": ["百尺高樓上，把酒對長天。", "浮雲不管人事，來去自年年。", "喚取湖山作客，分與漁樵半席，同醉夕陽邊。"]},
{"title": "江上別友", "author": "顧小樓", "dynasty": "宋", "language": "zh", "tags": ["送別"],
 "lines": ["長亭折柳送君行，芳草連天無限情。", "此去關山千萬里，何時把酒話平生。"]},
{"title": "夏日荷塘", "author": "沈一帆", "dynasty": "当代", "language": "zh", "tags": ["夏"],
 "lines": ["荷叶田田映碧池，蜻蜓立上最高枝。", "小童贪看游鱼戏，忘却回家日落时。"]},
{"title": "問酒", "author": "顧小樓", "dynasty": "宋", "language": "zh", "tags": ["酒"],
 "lines": ["有酒且高歌，無愁奈老何。", "百年如過客，莫負此山河。"]},
{"title": "古寺", "author": "釋雲間", "dynasty": "唐", "language": "zh", "tags": ["禪"],
 "lines": ["古寺無人到，鐘聲出竹林。", "白雲閒似我，終日住山心。"]},
{"title": "邊城", "author": "釋雲間", "dynasty": "唐", "language": "zh", "tags": ["戰爭"],
 "lines": ["胡笳吹落日，戍鼓動邊城。", "萬里征人淚，同看一月明。"]},
{"title": "悼亡", "author": "沈一帆", "dynasty": "当代", "language": "zh", "tags": [],
 "lines": ["空房尘满镜，旧泪湿罗衣。", "十载幽明隔，魂来梦亦稀。"]}
])";

} // namespace

bool makeSmallLibrary(const QString &path)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("poems.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(poems) < 0)
        return false;
    file.close();
    const PoemImport::Result result = PoemImport(path).run({file.fileName()});
    return !result.error && result.reports.first().filesFailed == 0;
}

} // namespace Poemstream
