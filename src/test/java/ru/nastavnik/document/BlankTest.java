package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static ru.nastavnik.document.WordFile.p;
import static ru.nastavnik.document.WordFile.row;
import static ru.nastavnik.document.WordFile.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final PaperKind KIND = new PaperKind(
            "sheet", "none",
            List.of(new PaperField("организация", "", "Школа № 5"), new PaperField("дата", "", "1 сентября 2022 г.")),
            List.of(
                    PaperList.of("участники", "", new PaperField("имя", "", "Образцов Пётр"), new PaperField("класс", "", "8 «А»")),
                    PaperList.condition("проект", "")));

    @Test
    void putsWordsIntoTheirPlaces() {
        assertThat(fill(p("Организация: {{организация}}, {{ Дата }}."))).isEqualTo("Организация: Школа № 5, 1 сентября 2022 г..");
    }

    @Test
    void aTagMayBeCutIntoRuns() {
        assertThat(fill(p("от {", "{да", "та}", "} и далее {{организа", "ция}}"))).isEqualTo("от 1 сентября 2022 г. и далее Школа № 5");
    }

    @Test
    void whatIsPutInLooksLikeTheFirstBraceAndIsNeverMarkup() {
        byte[] filled = Blank.of(WordFile.of(p("{{организация}}")).bytes(), KIND).fill(data("<w:p>&\"{{дата}}\u0000\uFFFF\nвторая строка", List.of()));
        assertThat(WordFile.text(filled)).isEqualTo("<w:p>&\"{{дата}}вторая строка");
        assertThat(new String(Docx.of(filled).part("word/document.xml"), StandardCharsets.UTF_8)).contains("<w:b/>", "&lt;w:p&gt;&amp;", "<w:br/>").doesNotContain("\uE000");
    }

    @Test
    void paragraphsBetweenTheTagsAreRepeated() {
        String body = p("Список:") + p("{{#участники}}") + p("{{имя}}, {{организация}}") + p("— {{класс}}") + p("{{/участники}}") + p("Конец");
        assertThat(fill(body, "А", "Б")).isEqualTo("Список:\nА, Школа № 5\n— 8\nБ, Школа № 5\n— 8\nКонец");
        assertThat(fill(body)).isEqualTo("Список:\nКонец");
        assertThat(fill(p("{{#участники}}{{имя}};{{/участники}}"), "А", "Б")).isEqualTo("А;\nБ;");
    }

    @Test
    void rowsOfATableAreRepeated() {
        String body = table(row("Имя", "Класс"), row("{{#участники}}{{имя}}", "{{класс}}{{/участники}}"), row("Итого", ""));
        byte[] filled = Blank.of(WordFile.of(body).bytes(), KIND).fill(data("Школа", List.of("А", "Б")));
        assertThat(WordFile.text(filled)).isEqualTo("Имя\nКласс\nА\n8\nБ\n8\nИтого\n");
        assertThat(WordXml.all(WordXml.read("", Docx.of(filled).part("word/document.xml")).getDocumentElement(), "tr")).hasSize(4);
    }

    @Test
    void aCellKeepsAParagraphWhenItsListIsEmpty() {
        String body = table(row(p("{{#участники}}") + p("{{имя}}") + p("{{/участники}}"), p("{{#участники}}{{имя}}{{/участники}}")));
        byte[] filled = Blank.of(WordFile.of(body).bytes(), KIND).fill(data("Школа", List.of()));
        var cells = WordXml.all(WordXml.read("", Docx.of(filled).part("word/document.xml")).getDocumentElement(), "tc");
        assertThat(cells).hasSize(2).allSatisfy(cell -> assertThat(WordXml.is(cell.getLastChild(), "p")).isTrue());
    }

    @Test
    void aConditionKeepsOrDropsAPart() {
        String body = p("{{#проект}}") + p("ПРОЕКТ") + p("{{/проект}}") + p("ПРИКАЗ");
        var blank = Blank.of(WordFile.of(body).bytes(), KIND);
        assertThat(WordFile.text(blank.fill(data("", List.of()).when(true, "проект", (row, all) -> {})))).isEqualTo("ПРОЕКТ\nПРИКАЗ");
        assertThat(WordFile.text(blank.fill(data("", List.of())))).isEqualTo("ПРИКАЗ");
    }

    @Test
    void headersAreFilledToo() {
        byte[] filled = Blank.of(WordFile.of(p("Текст")).header(p("{{организация}}")).bytes(), KIND).fill(data("Школа № 7", List.of()));
        assertThat(WordFile.text(filled, "word/header1.xml")).isEqualTo("Школа № 7");
    }

    @Test
    void everythingThatIsWrongIsToldWithItsPlace() {
        String body = p("{{организация}} и {{директор}}") + table(row("Имя", "Класс"), row("{{имя}}", "{{дата"));
        var findings = refused(WordFile.of(body).header(p("{{герб}}")).bytes());
        assertThat(findings).extracting(Finding::key).containsExactlyInAnyOrder("document.tag.unknown", "document.tag.outside", "document.tag.broken", "document.tag.unknown");
        assertThat(findings).extracting(Finding::place).contains(
                new Place("document.place.document.main", 0, 0, 0, "{{организация}} и {{директор}}"),
                new Place("document.place.document.main", 1, 2, 1, "{{имя}}"),
                new Place("document.place.document.main", 1, 2, 2, "{{дата"),
                new Place("document.place.header", 0, 0, 0, "{{герб}}"));
        assertThat(findings.get(0).arguments()).containsExactly("{{директор}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{T(java.lang.Runtime).getRuntime().exec('id')}}", "{{@logo}}", "{{+include}}", "{{?участники}}", "{{*участники}}", "{{=1+1}}", "{{организация.class}}",
                "{{new java.io.File('x')}}", "{{$организация}}", "{{!организация}}", "{{организация[0]}}"
            })
    void whatOtherEnginesWouldActOnIsRefused(String tag) {
        assertThat(refused(WordFile.of(p("До " + tag + " после")).bytes())).extracting(Finding::key).containsExactly("document.tag.forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{организация', document.tag.broken", "'организация}}', document.tag.broken", "'{{}}', document.tag.broken", "'{{две части}}', document.tag.broken",
        "'{{#участники}}{{имя}}', document.tag.unclosed", "'{{/участники}}', document.tag.unopened",
        "'{{#участники}}{{#проект}}{{/участники}}', document.tag.nested", "'{{#никто}}', document.tag.unknown", "'{{имя}}', document.tag.outside",
        "'\uE000имя\uE003', document.tag.characters"
    })
    void brokenTagsAreRefused(String text, String key) {
        assertThat(refused(WordFile.of(p(text)).bytes())).extracting(Finding::key).contains(key);
    }

    @Test
    void aListMustBeginAndEndSideBySide() {
        assertThat(refused(WordFile.of(p("{{#участники}}") + table(row("{{имя}}{{/участники}}"))).bytes())).extracting(Finding::key).containsExactly("document.tag.apart");
        assertThat(refused(WordFile.of(table(row("{{#участники}}{{имя}}", "1"), row("2", "{{/участники}}"))).bytes())).extracting(Finding::key).containsExactly("document.tag.apart");
    }

    @Test
    void aRenamedFileIsNoTemplate() {
        assertThat(key("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("document.template.type");
        assertThat(key(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo("document.template.old");
        assertThat(key(WordFile.zip(Map.of("a.txt", new byte[10])))).isEqualTo("document.template.type");
        assertThat(key(WordFile.of(p("x"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").bytes())).isEqualTo("document.template.type");
        assertThat(key(WordFile.of(p("x"), "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml").bytes())).isEqualTo("document.template.dotx");
        byte[] cut = WordFile.of(p("x")).bytes();
        assertThat(key(java.util.Arrays.copyOf(cut, cut.length / 3))).isIn("document.template.damaged", "document.template.type");
        assertThat(key(new byte[Docx.LARGEST + 1])).isEqualTo("document.template.tooLarge");
    }

    @Test
    void aBombIsNotUnpacked() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", new byte[20 << 20]);
        assertThat(key(WordFile.zip(parts))).isEqualTo("document.template.bomb");
        parts.clear();
        for (int index = 0; index < 300; index++) {
            parts.put("word/part" + index + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(key(WordFile.zip(parts))).isEqualTo("document.template.bomb");
    }

    @Test
    void textIsUnpackedToALesserSizeThanPictures() {
        assertThat(key(good().part("word/settings.xml", "<a>" + "<b/>".repeat(600_000) + "</a>").bytes())).isEqualTo("document.template.bomb");
        assertThat(Blank.of(good().part("word/media/logo.png", new byte[3 << 20]).bytes(), KIND)).isNotNull();
    }

    /** What we could not read again is not kept: packed by us, many small pictures take more than they did. */
    @Test
    void whatIsTooLargeAsWePackItIsRefused() {
        var parts = new LinkedHashMap<>(Docx.of(good().bytes()).parts());
        var random = new java.util.Random(1);
        for (int index = 0; index < 150; index++) {
            var picture = new byte[10];
            random.nextBytes(picture);
            parts.put("word/media/" + index + ".png", picture);
        }
        int rest = Docx.LARGEST - WordFile.zip(parts, java.util.zip.ZipEntry.STORED).length;
        var last = new byte[rest - 200];
        random.nextBytes(last);
        parts.put("word/media/last.png", last);
        var blank = Blank.of(WordFile.zip(parts, java.util.zip.ZipEntry.STORED), KIND);
        assertThat(catchThrowableOfType(TemplateRefused.class, () -> new PaperTemplates(null, null, null).replace(KIND, 0, "a.docx", blank)).findings().get(0).key())
                .isEqualTo("document.template.tooLarge");
    }

    @Test
    void aTreeHasAnEnd() {
        assertThat(key(WordFile.of(p("x") + "<w:tbl>".repeat(300) + "</w:tbl>".repeat(300)).bytes())).isEqualTo("document.template.damaged");
        assertThat(Blank.of(WordFile.of(p("x") + "<w:tbl>".repeat(100) + "</w:tbl>".repeat(100)).bytes(), KIND)).isNotNull();
    }

    @Test
    void aListThatRepeatsTooMuchIsNotFilled() {
        String body = p("{{#участники}}" + "я".repeat(100_000) + "{{/участники}}");
        var names = java.util.Collections.nCopies(200, "А");
        var data = data("Школа", names);
        var blank = Blank.of(WordFile.of(body).bytes(), KIND);
        assertThatThrownBy(() -> blank.fill(data)).isInstanceOf(PaperTooLarge.class);
        assertThat(blank.fill(data("Школа", names.subList(0, 100)))).isNotEmpty();
        var headers = Blank.of(WordFile.of(body).header(body).bytes(), KIND);
        assertThatThrownBy(() -> headers.fill(data("Школа", names.subList(0, 100)))).as("of all parts").isInstanceOf(PaperTooLarge.class);
        assertThat(key(WordFile.of(p("{{организация}}".repeat(100_000))).bytes(), wordy())).isEqualTo("document.template.bomb");
    }

    private static PaperKind wordy() {
        return new PaperKind("sheet", "none", List.of(new PaperField("организация", "", "Ш".repeat(1000))), List.of());
    }

    @Test
    void whatRunsOrFetchesIsRefused() {
        assertThat(key(WordFile.of(p("x"), "application/vnd.ms-word.document.macroEnabled.main+xml").bytes())).isEqualTo("document.template.macros");
        assertThat(key(good().part("word/vbaProject.bin", new byte[10]).bytes())).isEqualTo("document.template.part");
        assertThat(key(good().part("word/embeddings/oleObject1.bin", new byte[10]).bytes())).isEqualTo("document.template.part");
        assertThat(key(good().part("word/../../evil.xml", "<a/>").bytes())).isEqualTo("document.template.part");
        assertThat(key(good().relate(RELATION + "image", "http://evil.example/a.png", true).bytes())).isEqualTo("document.template.outside");
        assertThat(key(good().relate(RELATION + "attachedTemplate", "file://evil/a.dotm", true).bytes())).isEqualTo("document.template.outside");
        assertThat(key(good().relate(RELATION + "hyperlink", "file://evil/share", true).bytes())).isEqualTo("document.template.outside");
        assertThat(key(good().relate(RELATION + "oleObject", "embeddings/a.xml", false).bytes())).isEqualTo("document.template.part");
        assertThat(key(good().declare("/word/a.xml", "application/vnd.ms-office.activeX+xml").bytes())).isEqualTo("document.template.part");
        assertThat(key(WordFile.of("<w:altChunk r:id=\"r\"/>").bytes())).isEqualTo("document.template.part");
        assertThat(key(good().part("word/header1.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>").bytes())).isEqualTo("document.template.damaged");
        assertThat(key(good().part("word/header1.xml", "<x:hdr xmlns:x=\"" + WordXml.W + "\"/>").bytes())).isEqualTo("document.template.foreign");
    }

    /** LibreOffice fetches what a picture names, whatever kind of relation that is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:link=\"r0\"/></w:drawing>",
                "<w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:embed=\"r0\"/></w:drawing>",
                "<w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:link=\"other\"/></w:drawing>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" r:id=\"r0\"/></w:pict>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" r:href=\"r0\"/></w:pict>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" o:relid=\"r0\"/></w:pict>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" src=\"http://evil.example/a.png\"/></w:pict>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" src=\"//evil.example/a.png\"/></w:pict>",
                "<w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\" src=\"/etc/passwd\"/></w:pict>",
                "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" href=\" file:///etc/passwd\"/></w:pict>", "<w:attachedTemplate r:id=\"r0\"/>"
            })
    void onlyAHyperlinkLeadsOut(String use) {
        assertThat(key(WordFile.of(p("x") + use).relate(RELATION + "hyperlink", "http://evil.example/a.png", true).bytes())).isEqualTo("document.template.outside");
    }

    @Test
    void anAddressIsOutsideWhateverTheFileCallsIt() {
        assertThat(key(good().relate(RELATION + "image", "http://evil.example/a.png", false).bytes())).isEqualTo("document.template.outside");
        assertThat(key(good().relate(RELATION + "image", "\\\\evil\\a.png", false).bytes())).isEqualTo("document.template.outside");
        assertThat(key(good().relate(RELATION + "hyperlink", "file:///etc/passwd", false).bytes())).isEqualTo("document.template.outside");
        assertThat(key(WordFile.of("<w:pict><v:imagedata xmlns:v=\"urn:v\" r:id=\"r0\"/></w:pict>").relate(RELATION + "hyperlink", "http://evil.example/", false).bytes()))
                .isEqualTo("document.template.outside");
    }

    @Test
    void aLinkToFollowByHandIsTaken() {
        var file = WordFile.of("<w:p><w:hyperlink r:id=\"r0\"><w:r><w:t>сайт</w:t></w:r></w:hyperlink></w:p>"
                        + "<w:drawing><a:hlinkClick xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" r:id=\"r0\"/></w:drawing>")
                .relate(RELATION + "hyperlink", "https://school.example/", true);
        assertThat(WordFile.text(Blank.of(file.bytes(), KIND).content())).contains("сайт");
    }

    @ParameterizedTest
    @CsvSource({
        "' INCLUDETEXT \"c:\\\\secret.txt\" '", "' DDEAUTO c:\\\\cmd.exe '", "' INCLUDEPICTURE \"http://evil.example/a.png\" '", "' LINK Excel.Sheet '", "' DATABASE '",
        "' QUOTE 68 '", "' HYPERLINK \"file://evil/share\" '", "' MACROBUTTON x '"
    })
    void fieldCodesThatReadFilesAreRefused(String code) {
        String cut = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + code.substring(0, 4) + "</w:instrText></w:r><w:r><w:instrText>"
                + code.substring(4).replace("\"", "&quot;") + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(key(WordFile.of(cut).bytes())).isEqualTo("document.template.field");
        assertThat(key(WordFile.of("<w:p><w:fldSimple w:instr=\"" + code.replace("\"", "&quot;") + "\"/></w:p>").bytes())).isEqualTo("document.template.field");
    }

    /** Ordinary text before the result of a field is its code, and so is the result of a field within. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:fldChar w:fldCharType=\"begin\"/><w:t> INCLUDETEXT x </w:t><w:fldChar w:fldCharType=\"separate\"/><w:t>1</w:t><w:fldChar w:fldCharType=\"end\"/>",
                "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDE</w:instrText><w:t>TEXT x</w:t><w:fldChar w:fldCharType=\"end\"/>",
                "<w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
                        + "<w:t>INCLUDETEXT x</w:t><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"end\"/>"
            })
    void fieldCodesThatLookLikeTextAreRefused(String runs) {
        assertThat(refused(WordFile.of("<w:p><w:r>" + runs + "</w:r></w:p>").bytes()))
                .extracting(Finding::key, finding -> finding.arguments().get(0).toString().contains("INCLUDETEXT x"))
                .contains(tuple("document.template.field", true));
    }

    @Test
    void theResultOfAFieldIsText() {
        String page = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>INCLUDETEXT</w:t>"
                + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertThat(fill(page + p("{{организация}}"))).isEqualTo("INCLUDETEXT\nШкола № 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:mailMerge/>", "<w:attachedTemplate/>", "<w:saveThroughXslt/>"})
    void settingsThatOpenOtherFilesAreRefused(String setting) {
        assertThat(key(good().part("word/settings.xml", "<w:settings xmlns:w=\"" + WordXml.W + "\">" + setting + "</w:settings>").bytes())).isEqualTo("document.template.outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:bookmarkStart w:name=\"\uE000имя\uE003\"/>", "<!--\uE001участники\uE003-->", "<w:tbl>&#xE002;&#xE003;</w:tbl>"})
    void charactersThatStandForTagsAreRefusedAnywhere(String where) {
        assertThat(key(WordFile.of(p("{{организация}}") + where).bytes())).isEqualTo("document.template.characters");
    }

    @Test
    void whatALetterheadNeedsIsTaken() {
        var file = WordFile.of(p("{{дата}}") + "<w:p><w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT \"/></w:p>")
                .part("word/media/logo.png", new byte[100])
                .relate(RELATION + "image", "media/logo.png", false)
                .relate(RELATION + "hyperlink", "https://school.example/", true)
                .relate(RELATION + "hyperlink", "mailto:school@school.example", true);
        assertThat(Docx.of(Blank.of(file.bytes(), KIND).content()).parts()).containsKeys("word/media/logo.png", "word/document.xml");
    }

    @Test
    void whatFollowsTheZipIsNotKept() {
        byte[] good = good().bytes();
        byte[] more = java.util.Arrays.copyOf(good, good.length + 5000);
        assertThat(Blank.of(more, KIND).content()).isEqualTo(Blank.of(good, KIND).content());
    }

    @Test
    void theSamePaperIsTheSameFile() {
        var blank = Blank.of(good().bytes(), KIND);
        byte[] filled = blank.fill(data("Школа", List.of()));
        assertThat(blank.fill(data("Школа", List.of()))).isEqualTo(filled);
        assertThat(WordFile.times(filled)).as("whenever it is made").containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
    }

    private static WordFile good() {
        return WordFile.of(p("{{организация}}"));
    }

    private static String fill(String body, String... names) {
        return WordFile.text(Blank.of(WordFile.of(body).bytes(), KIND).fill(data("Школа № 5", List.of(names))));
    }

    private static PaperData data(String organization, List<String> names) {
        return PaperData.of(KIND)
                .with("организация", organization)
                .with("дата", "1 сентября 2022 г.")
                .rows("участники", names, (row, name) -> row.with("имя", name).with("класс", "8"));
    }

    private static List<Finding> refused(byte[] content) {
        var refused = catchThrowableOfType(TemplateRefused.class, () -> Blank.of(content, KIND));
        assertThat(refused).isNotNull();
        return refused.findings();
    }

    private static String key(byte[] content) {
        return key(content, KIND);
    }

    private static String key(byte[] content, PaperKind kind) {
        var refused = catchThrowableOfType(TemplateRefused.class, () -> Blank.of(content, kind));
        assertThat(refused).isNotNull();
        return refused.findings().get(0).key();
    }
}
