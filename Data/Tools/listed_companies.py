#!/usr/bin/env python3
"""Build Data/Lexicons/listed-company.tsv from the exchanges' public lists.

    listed_companies.py LISTED.csv [OUT.tsv]

LISTED.csv has the columns 股票代码,股票名称. Full-width letters become half-width; spaces
inside a name, share-class letters and the exchanges' marks (ST, *ST, S, XD, N, C, 退, -U, -W …)
go. A name cut short by a mark is put back from EXPAND, or left out. Weight 0 marks a short name
that is a common word, a place, a product or often part of another phrase (AMBIGUOUS); all
others have weight 1. The canonical column takes the full name from known-company.tsv beside
the output where that lexicon has it.
"""
import csv
import pathlib
import re
import sys
import unicodedata

# Names that the exchange cuts to make room for the mark before them.
EXPAND = dict(p.split("=") for p in """
XD华光环=华光环能 XD新华百=新华百货 XD中信银=中信银行 C南网数字=南网数字 C恒坤=恒坤新材 S佳通=佳通轮胎
*ST国华=国华网安 *ST张股=张家界 ST晨鸣=晨鸣纸业 *ST生物=南华生物 *ST四环=四环生物 *ST宝实=宝塔实业
*ST阳光=阳光股份 ST中迪=中迪投资 *ST美谷=奥园美谷 *ST万方=万方发展 *ST金科=金科股份 *ST荣控=荣丰控股
ST金鸿=金鸿控股 *ST亚太=亚太实业 *ST炼石=炼石航空 ST沈化=沈阳化工 ST京蓝=京蓝科技 *ST中地=中交地产
ST西发=西藏发展 ST华闻=华闻集团 *ST节能=神雾节能 ST云动=云内动力 *ST景峰=景峰医药 ST数源=数源科技
*ST兰黄=兰州黄河 *ST中基=中基健康 *ST铖昌=铖昌科技 ST德豪=德豪润达 ST易购=苏宁易购 *ST宝鹰=宝鹰股份
*ST威尔=威尔泰 *ST星光=星光股份 ST汇洲=汇洲智能 *ST惠程=惠程科技 ST证通=证通电子 *ST东晶=东晶电子
*ST交投=交投生态 ST宏达=宏达新材 *ST大立=大立科技 *ST奥维=奥维通信 *ST智胜=川大智胜 *ST宇顺=宇顺电子
*ST南置=南国置业 *ST云网=中科云网 ST新亚=新亚制程 ST凯文=凯撒文化 ST雪发=雪松发展 *ST辉丰=辉丰股份
*ST海源=海源复材 *ST步森=步森股份 ST未名=未名医药 *ST围海=围海股份 ST八菱=八菱科技 ST瑞和=瑞和股份
ST华西=华西能源 *ST仁东=仁东控股 ST加加=加加食品 *ST摩登=摩登大道 *ST双成=双成药业 *ST东易=东易日盛
ST岭南=岭南股份 *ST三圣=三圣股份 *ST金比=金发拉比 *ST建艺=建艺集团 *ST恒久=恒久科技 *ST和科=和科达
*ST中装=中装建设 *ST高斯=高斯贝尔 *ST绿康=绿康生化 ST天圣=天圣制药 *ST赛隆=赛隆药业 *ST声迅=声迅股份
*ST传智=传智教育 ST银江=银江技术 *ST天龙=天龙光电 ST赛为=赛为智能 *ST金刚=金刚光伏 ST智云=智云股份
*ST聆达=聆达股份 ST先河=先河环保 ST香雪=香雪制药 *ST新研=新研股份 ST天瑞=天瑞仪器 ST朗源=朗源股份
ST纳川=纳川股份 *ST天喻=天喻信息 *ST亿通=亿通科技 *ST金泰=金力泰 ST美晨=美晨生态 *ST佳沃=佳沃食品
ST长方=长方集团 *ST天山=天山生物 ST凯利=凯利泰 ST开元=开元教育 ST联创=联创股份 ST立方=立方数科
ST创意=创意信息 *ST东通=东方通 *ST长药=长药控股 ST浩丰=浩丰科技 ST华铭=华铭智能 *ST新元=新元科技
ST合纵=合纵科技 *ST名家=名家汇 ST应急=中船应急 ST路通=路通视信 *ST汇科=汇金科技 ST泉为=泉为科技
*ST凯鑫=上海凯鑫 *ST清研=清研环境 ST尔雅=美尔雅 *ST波导=波导股份 *ST宁科=宁科生物 ST太重=太原重工
*ST创兴=创兴资源 *ST苏吴=江苏吴中 *ST返利=返利科技 *ST椰岛=海南椰岛 *ST海华=青海华鼎 ST景谷=景谷林业
ST信通=亿阳信通 *ST精伦=精伦电子 ST联合=国旅联合 *ST华微=华微电子 ST通葡=通葡股份 *ST春天=青海春天
*ST华嵘=华嵘控股 ST长园=长园集团 ST中珠=中珠医疗 *ST熊猫=熊猫金控 ST复华=复旦复华 *ST岩石=岩石股份
*ST海钦=海钦股份 *ST国化=国新文化 *ST新潮=新潮能源 *ST大晟=大晟文化 *ST花王=花王股份 ST华鹏=山东华鹏 *ST立航=立航科技
*ST松发=松发股份 ST东时=东方时尚 *ST元成=元成股份 *ST亚振=亚振家居 *ST沐邦=沐邦高科 ST绝味=绝味食品
ST起步=起步股份 ST通脉=中通国脉 *ST艾艾=艾艾精工 ST东尼=东尼电子 *ST天择=中广天择 *ST星农=星光农机
*ST原尚=原尚股份 ST华扬=华扬联众 *ST四通=四通股份 *ST正平=正平股份 *ST太和=太和水 ST诺泰=诺泰生物
ST帕瓦=帕瓦股份 *ST观典=观典防务 *ST天微=天微电子 ST逸飞=逸飞激光 *ST云创=云创数据 *ST广道=广道数字
""".split())

# Short names that are common words, places, products, other bodies, or likely to arise across a word boundary.
AMBIGUOUS = set("""
全新好 美丽生态 农产品 华侨城 金融街 大悦城 红太阳 我爱我家 视觉中国 黑芝麻 太阳能 智慧农业 供销大集 中关村
新大陆 新希望 好想你 兔宝宝 七匹狼 獐子岛 金螳螂 生意宝 报喜鸟 远望谷 新里程 机器人 步步高 大东南 新华都
漫步者 新北洋 二六三 徐家汇 小商品城 王府井 索菲亚 史丹利 完美世界 跨境通 木林森 第一创业 金龙羽 探路者 向日葵
新国都 创世纪 新动力 有棵树 值得买 指南针 新产业 新城市 火星人 日月明 线上线下 共同药业 绿岛风 欢乐家 金龙鱼
可靠股份 匠心家居 新天地 新开源 幸福蓝海 先进数通 今天国际 未来电器 金太阳 超频三 数字认证 首都在线 每日互动
蜂助手 通行宝 挖金客 无线传媒 民生健康 美好医疗 数字人 夜光明 驱动力 能之光 太湖雪 大智慧 太平洋 人民网 新华网
红蜻蜓 太平鸟 老百姓 好太太 好莱客 新经典 中国电影 中国出版 中国软件 三峡水利 长白山 天目湖 峨眉山 黑牡丹
大西洋 大东方 两面针 好当家 百合花 葫芦娃 西上海 西大门 野马电池 行动教育 珍宝岛 会稽山 轻纺城 陆家嘴 外高桥
浦东金桥 新世界 新黄浦 市北高新 东湖高新 白云山 白云机场 上海机场 深圳机场 厦门空港 天津港 日照港 重庆港 广州港
青岛港 唐山港 宁波港 盐田港 北部湾港 珠海港 南京港 连云港 大秦铁路 京沪高铁 广深铁路 铁龙物流 中国武夷 中国宝安
沙河股份 中国长城 东方明珠 中华企业 电子城 通用股份 标准股份 国际实业 现代投资 湖南投资 湖南发展 湖北能源
海南发展 广州发展 衢州发展 漳州发展 廊坊发展 西藏发展 平潭发展 高新发展 西部创业 西安旅游 西安饮食 云南旅游
桂林旅游 三峡旅游 西藏旅游 黄山旅游 九华旅游 西藏矿业 湖北广电 广西广电 北京文化 南京公用 中山公用 大众交通
上海电影 山东出版 陕西能源 福建高速 吉林高速 海南高速 山西高速 山东高速 中原高速 楚天高速 龙江交通 五洲交通
合肥城建 苏州规划 地铁设计 招标股份 设计总院 建研院 建科院 测绘股份 数据港 信息发展 航天发展 航天科技 航天信息
航天电子 航天动力 航天工程 航天软件 航天智造 科创信息 智能自控 北方国际 北方股份 中国医药 中国化学 中国动力
中国卫星 中国船舶 中国黄金 中国海防 中国高科 中国稀土 中国核电 中国银河 中国建筑 国际医学 石化机械 中原环保
节能环境 节能风电 城市传媒 出版传媒 时代出版 创新新材 创新医疗 健康元 创业环保 北京人力 上海环境 上海临港
苏州高新 杭州高新 长春高新 合肥高科 深圳能源 甘肃能源 辽宁能源 广西能源 宁波能源 上海能源 西部建设 西部材料
西部牧业 东方海洋 东方财富 东方材料 东方生物 东方创业 东方中科 大地海洋 海峡创新 海洋王 长江材料 泰山石油
阳光乳业 红星发展 红四方 三人行 六九一二 七一二 万里马 万里石 万里扬 万年青 华人健康 友好集团 李子园 涪陵榨菜
酒鬼酒 老白干酒 高新兴 新大正 新和成 科创新源 科创新材 国民技术 开发科技 前进科技 前沿生物 超越科技 密封科技
好上好 建设机械 建设工业 第一医药 中央商场 保税科技 电科院 通用电梯 海量数据 浩瀚深度 绿色动力 天地源 天地在线
天地数码 日出东方 山外山 时空科技 城投控股 城建发展 城发环境 浦东建设 国投资本 栖霞建设 广电网络 三维天地 海思科
渝开发 陕天然气 皖天然气 浙江东方 浙江自然 重庆水务 贵州燃气 成都燃气 长春燃气 重庆燃气 深圳燃气 大连热电 金麒麟
蒙娜丽莎 马可波罗 阿拉丁 拉普拉斯 张家界 康力源 万事利 凤凰股份 家家悦 中天服务 清水源 南极光 秋田微 新美星
新晨科技 新媒股份 金三江 大名城 长江投资 四川黄金 西部黄金 中国国贸 朝阳科技 永安行 南京商旅 北大荒 海南矿业
海南机场 上海电力 国发股份 康平科技
""".split())

MARK = re.compile(r"^(?:XD|XR|DR|N|C|U|W)?(?:\*?S?\*?ST|SST)?")
TAIL = re.compile(r"(?:-(?:U|W|UW|WD|D|B|R))$|退$|(?<=[\u4e00-\u9fff])[ABH]$")


def clean(raw):
    name = re.sub(r"\s+", "", unicodedata.normalize("NFKC", raw))
    if name in EXPAND:
        return EXPAND[name], False
    cut = name
    if re.match(r"(?:\*|S|XD|XR|DR|N|C)", name) and not re.match(r"(?:TCL|GQY)", name):
        cut = MARK.sub("", name)
        if re.match(r"S[\u4e00-\u9fff]", cut):
            cut = cut[1:]
    cut = TAIL.sub("", TAIL.sub("", cut))
    marked = cut != name and not re.search(r"[ABH]$", name)
    return cut, marked and len(cut) < 3


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    here = pathlib.Path(__file__).resolve().parent.parent / "Lexicons"
    out = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else here / "listed-company.tsv"
    full = {}
    known = out.parent / "known-company.tsv"
    if known.exists():
        for line in known.read_text(encoding="utf-8").splitlines():
            f = line.split("\t")
            if not line.startswith("#") and len(f) > 1:
                full[f[0]] = f[1]
    names, left_out = {}, []
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as handle:
        for row in list(csv.reader(handle))[1:]:
            if len(row) < 2 or not row[1].strip():
                continue
            name, short = clean(row[1])
            if short:
                left_out.append(row[1])
            elif len(name) > 1:
                names.setdefault(name, row[0][:2])
    lines = [
        "# name: listed-company",
        "# about: Short names of companies listed on the mainland exchanges; weight 1 usual, 0 also a common word, place or product (evidence only).",
        "# source: exchanges' public lists, as collected in sulei2114/quantify; facts; built by Data/Tools/listed_companies.py",
        "# licence: facts; selection and weights Apache-2.0, written for this project",
    ]
    groups = [("Shenzhen", ("00", "30")), ("Shanghai", ("60", "68")), ("Beijing and others", None)]
    done = set()
    for label, codes in groups:
        lines.append("# —— %s ——" % label)
        for name in sorted(n for n, c in names.items() if n not in done and (codes is None or c in codes)):
            done.add(name)
            weight = 0 if name in AMBIGUOUS else 1
            lines.append("\t".join([name, full.get(name, name), "company", str(weight)]))
    with out.open("w", encoding="utf-8", newline="\n") as handle:
        handle.write("\n".join(lines) + "\n")
    print("%d names, %d of weight 0" % (len(done), sum(n in AMBIGUOUS for n in done)))
    if left_out:
        print("left out (cut short by a mark):", " ".join(left_out))
    unused = sorted(AMBIGUOUS - done)
    if unused:
        print("in AMBIGUOUS but not in the list:", " ".join(unused))


if __name__ == "__main__":
    main()
