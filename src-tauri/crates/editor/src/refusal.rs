//! Why a file of a pack is not taken, and a folder not made into one, in both languages.

use shelf::ImportError;
use words::Lang;

use crate::language::say;
use crate::visible::visible;

/// Why a file is not taken.
pub fn of_file(why: &ImportError, lang: Lang) -> String {
    match why {
        ImportError::NotAPack => say!(lang,
            zh "这不是内容包文件。要的是 build 做出来的 .hufpack。",
            en "This is no file of a pack. It wants the .hufpack that `build` makes."),
        ImportError::Damaged { file } => {
            let place = place(file.as_deref(), lang);
            say!(lang, zh "文件坏了，或者在路上被改过{place}。再要一份来。", en "The file is damaged, or was changed on its way{place}. Ask for it once more.")
        }
        ImportError::Unsafe { file, .. } => {
            let place = place(Some(file), lang);
            say!(lang,
                zh "里面有内容包不该有的东西{place}。别装，也别转给别人。",
                en "It holds something that no honest pack would{place}. Do not install it, and do not pass it on.")
        }
        ImportError::SignatureWrong => say!(lang,
            zh "签名对不上：签名以后被改过，或者签名是别的文件的。",
            en "The signature does not fit: the file was changed after it was signed, or the signature belongs to another."),
        other => of_folder(other, lang),
    }
}

/// Why a folder is not made into a file.
pub fn of_folder(why: &ImportError, lang: Lang) -> String {
    match why {
        ImportError::TooLarge { limit } => say!(lang,
            zh "太大了，上限是：{limit}。图片缩小些，录音剪短些，或者分成两个内容包。",
            en "It is too large; the limit is {limit}. Make pictures smaller or recordings shorter, or make two packs of it."),
        ImportError::NeedsNewer { needs, .. } => {
            let needs = needs.as_deref().map(visible).unwrap_or_default();
            say!(lang, zh "要更新的程序才能用：{needs}", en "It needs a newer program: {needs}")
        }
        ImportError::Unsafe { file, .. } | ImportError::Damaged { file: Some(file) } if file == "pack.toml" => say!(lang,
            zh "pack.toml：version 和 minimum-program 要写成三个数，例如 1.0.0。",
            en "pack.toml: write `version` and `minimum-program` as three numbers, 1.0.0 for example."),
        ImportError::Unsafe { file, .. } | ImportError::Damaged { file: Some(file) } => {
            let file = visible(file);
            say!(lang,
                zh "{file} 放不进内容包：名字、种类或里面的东西不对。图片要是真的PNG，录音要是真的Ogg Opus；文件名用英文字母、数字、点和连字符，只差大小写的不能有两个。",
                en "{file} cannot go into a pack: its name, its kind or what is in it is wrong. A picture has to be a true PNG, a recording true Ogg Opus; names have letters, digits, full stops and hyphens, and no two differ in capitals only.")
        }
        other => say!(lang, zh "做不成：{other}", en "It cannot be done: {other}"),
    }
}

fn place(file: Option<&str>, lang: Lang) -> String {
    file.map(visible)
        .map_or_else(String::new, |file| say!(lang, zh "（{file}）", en " ({file})"))
}
