//! Sets a filled sheet with typst: one template and one file of data, both in memory. There is no file system, no network and no clock.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::{self, FontStore};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_render::RenderOptions;
use words::Lang;

use super::blocks::Filled;
use super::few_colours;
use crate::desk::Trouble;
use crate::language::say;

const TEMPLATE: &str = include_str!("../../sheets/sheet.typ");

/// Faces with Chinese, the first that is there; what the bundled papers are made with comes first.
const FACES: [&str; 5] = [
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Zen Hei",
];

/// Picture points a typographic point: a page 405 points wide becomes a picture of 1080.
const SCALE: f64 = 1080.0 / 405.0;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A4, black on white.
    Paper,
    /// One tall picture, as wide as a telephone shows.
    Picture,
}

/// A file that was made.
pub struct Made {
    /// Its content.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Sets it.
///
/// # Errors
/// [`Trouble::Misuse`] if there is no font for it; [`Trouble::Broken`] if it cannot be set.
pub fn make(filled: &Filled, form: Form, lang: Lang) -> Result<Made, Trouble> {
    let desk = Setting::new(filled, form, lang)?;
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| unset(&errors))?;
    let pages = document.pages().len();
    let bytes = match form {
        Form::Paper => typst_pdf::pdf(&document, &options(lang)).map_err(|errors| unset(&errors))?,
        Form::Picture => picture(&document)?,
    };
    Ok(Made { bytes, pages })
}

fn options(lang: Lang) -> PdfOptions {
    PdfOptions {
        creator: Smart::Custom(Some(say!(lang, zh "先挂断", en "Hang Up First"))),
        ..PdfOptions::default()
    }
}

fn picture(document: &PagedDocument) -> Result<Vec<u8>, Trouble> {
    let options = RenderOptions {
        pixel_per_pt: SCALE.into(),
        render_bleed: false,
    };
    let page = document.pages().first().ok_or_else(|| Trouble::Broken("no page".to_owned()))?;
    let drawn = typst_render::render(page, &options);
    few_colours::png(drawn.width(), drawn.height(), drawn.data()).map_err(|error| Trouble::Broken(error.to_string()))
}

fn unset(errors: &[SourceDiagnostic]) -> Trouble {
    let told: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Trouble::Broken(told.join("\n"))
}

/// Everything that typst may see.
struct Setting {
    library: LazyHash<Library>,
    fonts: FontStore,
    template: Source,
    data: (FileId, Bytes),
}

impl Setting {
    fn new(filled: &Filled, form: Form, lang: Lang) -> Result<Self, Trouble> {
        let mut fonts = FontStore::new();
        fonts.extend(fonts::system().filter(|(_, info)| FACES.contains(&info.family.as_str())));
        let book = fonts.book();
        let Some(face) = FACES.iter().find(|face| book.contains_family(&face.to_lowercase())) else {
            return Err(Trouble::Misuse(say!(lang,
                zh "这台电脑上没有能排中文的字体。装上Noto Sans CJK（Debian：fonts-noto-cjk），再来一次。",
                en "There is no font for Chinese on this computer. Install Noto Sans CJK (Debian: fonts-noto-cjk) and try again.")));
        };
        let paper = form == Form::Paper;
        let tongue = if lang == Lang::En { "en" } else { "zh" };
        let data = serde_json::json!({ "paper": paper, "tongue": tongue, "face": face, "sheet": filled });
        Ok(Self {
            library: LazyHash::new(Library::default()),
            template: Source::new(id("sheet.typ")?, TEMPLATE.to_owned()),
            data: (id("sheet.json")?, Bytes::from_string(data.to_string())),
            fonts,
        })
    }
}

fn id(name: &str) -> Result<FileId, Trouble> {
    let path = VirtualPath::new(name).map_err(|error| Trouble::Broken(format!("{error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Setting {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(nowhere(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (own, bytes) = &self.data;
        if id == *own { Ok(bytes.clone()) } else { Err(nowhere(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// No sheet asks for the day: the same pack makes the same file.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn nowhere(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
