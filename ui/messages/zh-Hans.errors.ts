import type { ErrorTable } from "./errors";

const at = (path: string | undefined): string => (path ? `（${path}）` : "");

/** 每个代码一句话：出了什么事，该怎么办。 */
export const errors: ErrorTable = {
  "bad-request": () => ({
    title: "程序没听懂这一步",
    text: "是页面出了错，不是您按错了，练习也没有丢。请回首页再试一次。",
  }),
  "not-allowed": () => ({
    title: "这个窗口不能做这件事",
    text: "什么都没有改动。请回首页，或者到主窗口里做。",
  }),
  "scenario-not-found": () => ({
    title: "找不到这个故事",
    text: "它因为有错误没有放进来，或者内容换过了。请回首页选另一个。",
  }),
  "entry-not-found": () => ({
    title: "单子里没有这一条",
    text: "内容可能更新过。请回首页，打开单子再找一找。",
  }),
  "run-not-found": () => ({
    title: "找不到这次练习",
    text: "这台电脑的记录里没有它。请回首页重新开始。",
  }),
  "run-ended": () => ({
    title: "这个故事已经结束了",
    text: "不能再选了。您可以回头看，也可以从首页再练一次。",
  }),
  "run-not-ended": () => ({
    title: "这个故事还没有结束",
    text: "演到最后，或者选“不看了”，才能回头看。首页上可以接着来。",
  }),
  "choice-not-open": () => ({
    title: "这一步不能这样选",
    text: "故事已经往下走了。请从屏幕上现有的选项里选。",
  }),
  "detail-not-said": () => ({
    title: "这一条他还没有说过",
    text: "说过的才能记下来。什么都没有改动。",
  }),
  "run-pack-changed": () => ({
    title: "这个故事的内容改过了",
    text: "上次的练习和新内容对不上，不能接着来，也不能回头看。请从头开始；其他记录都还在。",
  }),
  "quiz-not-found": () => ({
    title: "没有这一次的测一测",
    text: "这台电脑的记录里没有它。请回首页，打开“测一测”重新开始。",
  }),
  "quiz-moved-on": () => ({
    title: "这一题已经答过了",
    text: "可能是在另一个窗口里答的，以先答的为准。页面现在显示的，就是接下来该答的。",
  }),
  "quiz-not-ended": () => ({
    title: "这一次还没测完",
    text: "把剩下的答完，就有结果。在“测一测”里，可以接着上次的地方答。",
  }),
  "quiz-pack-changed": () => ({
    title: "内容已经更新了",
    text: "题目可能和当时不一样，这一次不能接着答了。已经测完的，结果还能看；也可以重新测一次。",
  }),
  "nothing-to-ask": () => ({
    title: "眼下没有可以测的题",
    text: "这台电脑的内容里没有短小的题目。故事照样可以练。",
  }),
  "records-too-new": ({ path }) => ({
    title: "记录是更新的版本写的",
    text: `程序没有动它${at(path)}。您照样可以练，只是这次不保存。请用新版本的程序打开。`,
  }),
  "records-damaged": ({ path }) => ({
    title: "原来的记录坏了",
    text: `坏掉的文件放在一旁，没有删除${at(path)}；程序另开了一份新记录。您可以照常练。`,
  }),
  "records-restored": ({ path, day }) => ({
    title: "原来的记录坏了，换上了备份",
    text: `现在用的是${day ? `${day}的` : ""}备份，在那以后练的没有了。坏掉的文件放在一旁，没有删除${at(path)}。`,
  }),
  "records-read-only": ({ path }) => ({
    title: "记录写不进去",
    text: `程序没有写入这个文件夹的权限${at(path)}。您照样可以练，只是不保存。请允许写入，再重新打开程序。`,
  }),
  "disk-full": ({ path }) => ({
    title: "磁盘满了",
    text: `您可以接着练，只是这一次不再保存${at(path)}。请腾出一些空间，下一次就又能保存了。`,
  }),
  "records-in-use": () => ({
    title: "程序已经打开了",
    text: "另一个窗口正在保存您的练习。在这里也能练，只是不保存；最好关掉这个，到那个窗口接着练。",
  }),
  "records-failed": ({ path }) => ({
    title: "记录用不了",
    text: `您照样可以练，只是不保存${at(path)}。请重新打开程序；还是这样，就请管这台电脑的人看看。`,
  }),
  "pack-unreadable": ({ path }) => ({
    title: "故事读不出来",
    text: `程序的内容缺失或者损坏了${at(path)}。请重新安装；求助的页面照样能用。`,
  }),
  "not-to-be-judged": () => ({
    title: "这里没有要判断的",
    text: "这次联系已经判断过，或者还没有演完。什么都没有改动。",
  }),
  "voice-missing": () => ({
    title: "这台电脑没有这种语言的语音",
    text: "字幕照常显示。上方的“声音和朗读”里写着怎么装。",
  }),
  "voice-failed": () => ({
    title: "电脑的朗读用不了",
    text: "不影响练习：说的每一句，字幕里都有。",
  }),
  "recording-unusable": () => ({
    title: "有一段录音放不出来",
    text: "这一句改由电脑朗读，字幕照常显示。",
  }),
  "paper-missing": ({ path }) => ({
    title: "找不到这张单子",
    text: `它本该随程序一起装好${at(path)}。请重新安装程序；屏幕上这一页说的是一样的。`,
  }),
  "paper-unsaved": ({ path }) => ({
    title: "这一份没存成",
    text: `程序在那里写不进去，或者找不到文件夹${at(path)}。您还可以直接打开看，或者打印这一页。`,
  }),
  "paper-no-room": ({ path }) => ({
    title: "没存成：磁盘满了",
    text: `请腾出一些空间${at(path)}，再点一次。您还可以直接打开看，或者打印这一页。`,
  }),
  "nothing-opens": ({ path }) => ({
    title: "这台电脑上没有能打开它的程序",
    text: `请换一台设备打开，或者打印这一页。它放在这里${at(path)}。`,
  }),
  "not-printed": () => ({
    title: "打印窗口没打开",
    text: "请存一份打印用的文件，到别的电脑上或者打印店去打。",
  }),
  "emblem-taken": () => ({
    title: "这个图案已经有人用了",
    text: "请换一种动物，或者换一种颜色，免得弄混。",
  }),
  "person-not-found": () => ({
    title: "找不到这个人了",
    text: "什么都没有改动。请回首页，再看看这台电脑上有谁。",
  }),
  "export-unsaved": ({ path }) => ({
    title: "您的数据没存成",
    text: `那里写不进去，或者磁盘已经拔掉了${at(path)}。没有留下写了一半的文件。请看看那个文件夹，再点一次。`,
  }),
  "export-no-room": ({ path }) => ({
    title: "您的数据没存成：磁盘满了",
    text: `没有留下写了一半的文件${at(path)}。请腾出一些空间，再点一次。`,
  }),
  "results-unread": ({ path }) => ({
    title: "这些结果读不出来",
    text: `这个文件夹里没有那一年的结果，或者有文件不完整${at(path)}。请重新拷一份再试。`,
  }),
  "not-erased": ({ path }) => ({
    title: "没能全部删掉",
    text: `这个文件夹里可能还留着一些${at(path)}。请腾出一些磁盘空间，或者允许写入，再点一次。`,
  }),
  "booster-not-due": () => ({
    title: "眼下没有要温习的",
    text: "也许已经在另一个窗口做过了。下一次是哪天，首页上看得到。",
  }),
  "reminder-failed": () => ({
    title: "这台电脑不让设提醒",
    text: "可以把日子存进日历，或者打印出来。",
  }),
  "room-not-open": () => ({
    title: "现在没有开着的场次",
    text: "这一场可能已经结束了。回到“大家一起练”，可以看报告，也可以再开一场。",
  }),
  "room-already-open": () => ({
    title: "已经有一场开着",
    text: "接着那一场往下走，或者先把它结束。",
  }),
  "room-moved-on": () => ({
    title: "已经往下走了",
    text: "这个按钮可能按了两次。现在显示的就是最新的一步。",
  }),
  "program-not-found": () => ({
    title: "这套安排用不了",
    text: "内容包里没有它，或者它不完整。请换一套，或换一个故事。",
  }),
  "session-not-found": () => ({
    title: "找不到这一场",
    text: "它可能已经删掉了。别的都在。",
  }),
  "session-pack-changed": () => ({
    title: "这一场接不下去了",
    text: "内容包在中途换过。已经投的票还在，可以结束这一场，看报告。",
  }),
  "no-network": () => ({
    title: "这台电脑没有连上网络",
    text: "手机连不上它。举手、举卡片照样能练；要用手机，请先连上会场的Wi-Fi，上不了网也行。",
  }),
  "address-gone": () => ({
    title: "这个地址不能用了",
    text: "网络可能换了。请在列表里另选一个地址，再打开手机投票。",
  }),
  "port-taken": ({ port }) => ({
    title: "手机投票没开起来",
    text: `要用的端口${port ? `（${port}）` : ""}被别的程序占着。重启电脑再试一次；举手、举卡片不受影响。`,
  }),
  "phones-failed": () => ({
    title: "手机投票没开起来",
    text: "举手、举卡片不受影响。可以换一个地址再试一次。",
  }),
  "projector-failed": () => ({
    title: "大屏幕的窗口没打开",
    text: "请再按一次。还是不行，就把这个窗口投出去；那样的话，只给您看的提示大家也看得见。",
  }),
  "visit-moved-on": () => ({
    title: "这一步已经过去了",
    text: "请看现在屏幕上的这一步。",
  }),
  "door-not-found": () => ({
    title: "这一项现在打不开",
    text: "请选别的，或者叫工作人员。",
  }),
  "staff-code-short": () => ({
    title: "密码要用6到12位数字",
    text: "位数少了，容易被人猜出来。请换一个。",
  }),
  "staff-code-plain": () => ({
    title: "这个密码太容易猜",
    text: "请不要用同一个数字、连着的数字，也不要把一小段重复几遍。",
  }),
  "staff-code-missing": () => ({
    title: "还没有设工作人员密码",
    text: "请先设一个。没有密码，展台一开就没有人能退出。",
  }),
  "staff-code-set": () => ({
    title: "工作人员密码已经设过了",
    text: "要改密码，请先输入现在的密码。",
  }),
  "staff-code-wrong": ({ seconds }) => ({
    title: "密码不对",
    text: seconds ? `请等${seconds}秒，再输一次。` : "请看清数字，再输一次。",
  }),
  "staff-code-wait": ({ seconds }) => ({
    title: "现在还不能再试",
    text: seconds ? `请等${seconds}秒，再输密码。` : "请稍等一会儿，再输密码。",
  }),
  "staff-gone": () => ({
    title: "已经自动退出了",
    text: "好一会儿没有人操作。请重新输入工作人员密码。",
  }),
  "kiosk-damaged": () => ({
    title: "展台的设置文件坏了",
    text: "展台照常使用。要设新的密码，请管这台电脑的人按说明操作。",
  }),
  "kiosk-unsaved": ({ path }) => ({
    title: "没能存下来",
    text: `${path ? `这个文件夹写不进去：${path}。` : ""}请看一下磁盘满了没有，再试一次。`,
  }),
  "kiosk-failed": () => ({
    title: "展台没能打开",
    text: "什么都没有改动。请重启电脑，再试一次。",
  }),
  "drive-gone": () => ({
    title: "没找到这个U盘",
    text: "请重新插好，再选一次。",
  }),
  "pack-faulty": ({ count }) => ({
    title: "有些内容没有放进来",
    text: `检查时发现其中有${count ? `${count}处` : ""}错误。其余的都可以照常练。`,
  }),
  "pack-file-unread": ({ name }) => ({
    title: "这个文件读不出来",
    text: `${name ? `“${name}”` : "它"}可能已经不在那里，或者这台电脑不让打开。如果在U盘上，请插好再选一次。`,
  }),
  "pack-not-a-pack": ({ name }) => ({
    title: "这不是内容包",
    text: `${name ? `“${name}”是别的文件。` : "这是别的文件。"}内容包的文件名以.hufpack结尾。请另选一个。`,
  }),
  "pack-damaged": ({ name, file }) => ({
    title: "这个文件坏了",
    text: `${name ? `“${name}”` : "它"}不完整，或者在路上被改过${file ? `（${file}）` : ""}。什么都没有导入。请向发布方重新要一份。`,
  }),
  "pack-unsafe": ({ name, file }) => ({
    title: "这个文件不安全，没有导入",
    text: `${name ? `“${name}”` : "它"}里面有正常内容包不会有的东西${file ? `（${file}）` : ""}。请告诉给您文件的人，不要再转给别人。`,
  }),
  "pack-too-large": ({ name, limit }) => ({
    title: "这个内容包太大",
    text: `${name ? `“${name}”` : "它"}超过了内容包的上限${limit ? `（${limit}）` : ""}。什么都没有导入。发布方可以把它做小一些。`,
  }),
  "pack-signature-wrong": ({ name }) => ({
    title: "签名和文件对不上",
    text: `${name ? `“${name}”` : "它"}签名以后被改过，或者签名是别的文件的。什么都没有导入。请向发布方重新要一份。`,
  }),
  "pack-key-changed": ({ "title.zh-Hans": title }) => ({
    title: "签名的密钥和以前不一样",
    text: `${title ? `“${title}”` : "这个内容包"}自称来自您认识的发布方，但密钥不是他们的。什么都没有导入。请用您本来就有的联系方式问一问发布方，是不是换了密钥。`,
  }),
  "pack-id-taken": ({ "title.zh-Hans": title }) => ({
    title: "这个编号已经有别的内容包在用",
    text: `${title ? `这里已有“${title}”，` : ""}发布方不是同一家。什么都没有导入。新内容包的发布方可以换一个编号。`,
  }),
  "pack-older": ({ version, offered }) => ({
    title: "这里已经有更新的版本",
    text: `${version && offered ? `这里是${version}，文件里是${offered}。` : ""}什么都没有导入。想用以前的版本，请点“换回上一版”。`,
  }),
  "pack-needs-newer": ({ needs, program }) => ({
    title: "这个内容包要新一点的程序",
    text: `${needs && program ? `它要${needs}版，这里是${program}版。` : ""}什么都没有导入。请先装新版程序。`,
  }),
  "pack-has-errors": ({ count }) => ({
    title: "检查发现内容包里有错误",
    text: `${count ? `一共${count}处。` : ""}什么都没有导入。编写的人可以照下面的提示改好。`,
  }),
  "pack-unsigned": ({ name, "title.zh-Hans": title }) => ({
    title: "这个内容包没有签名",
    text: `${name ? `“${name}”` : "它"}说不清是谁做的。${title ? `这里的“${title}”是签过名的，不能用没签名的文件替换。` : "展台只收有签名的内容包。"}请向发布方要一份签过名的。`,
  }),
  "pack-publisher-unknown": ({ name }) => ({
    title: "这台电脑还不认识这个发布方",
    text: `${name ? `“${name}”` : "它"}有签名，但这把密钥还没有人在这台电脑上确认过。请先退出展台，在程序里导入一次。`,
  }),
  "pack-unsaved": ({ path }) => ({
    title: "内容包没能存下来",
    text: `${path ? `这个文件夹写不进去：${path}。` : ""}原来的内容包都照常可用。`,
  }),
  "pack-no-room": ({ path }) => ({
    title: "磁盘满了，内容包放不下",
    text: `${path ? `满的是这里：${path}。` : ""}请腾出一些地方再导入。原来的内容照常可用。`,
  }),
  "pack-offer-gone": () => ({
    title: "现在要导入的不是这个文件了",
    text: "它已经导入，或者后来又选了别的文件。请重新选一次。",
  }),
  "plan-pack-missing": ({ pack }) => ({
    title: "这套安排还要用到另一个内容包",
    text: `里面有一个故事取自${pack ? `内容包“${pack}”` : "另一个内容包"}，它不在这台电脑上，或者已经没有这个故事。请先导入那个内容包，或者换一套安排。`,
  }),
  "pack-lost": ({ "title.zh-Hans": title }) => ({
    title: "这个内容包打不开",
    text: `${title ? `“${title}”的文件` : "它的文件"}不见了，或者被改过。请重新导入，或者换回上一版。`,
  }),
  "pack-no-earlier": ({ "title.zh-Hans": title }) => ({
    title: "没有上一版可以换回",
    text: `${title ? `“${title}”` : "这个内容包"}只导入过一次。什么都没有改动。`,
  }),
  "pack-list-damaged": ({ path }) => ({
    title: "内容包的清单坏了",
    text: `已经照现有的内容包重新做了一份${path ? `，坏的那份留在${path}` : ""}。下次导入时，会再问您一次发布方是谁。`,
  }),
  "preview-folder-gone": ({ path }) => ({
    title: "这个文件夹不在了",
    text: `${path ? `原来在这里：${path}。` : ""}请把它放回来，或者打开别的文件夹。`,
  }),
};
