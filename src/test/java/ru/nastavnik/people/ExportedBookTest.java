package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.LibreOffice;
import ru.nastavnik.SignIn;
import ru.nastavnik.decree.Desk;

/**
 * A register that was downloaded, as whoever opens it sees it: types, dates, widths, and the heading that stays in sight. The last is looked for in the file itself:
 * without a screen LibreOffice has no view, and keeps nothing of one.
 */
@ApplicationTest
class ExportedBookTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 9, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    People people;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void found() {
        desk = new Desk(beans);
    }

    @Test
    void columnsAreAsWideAsTheyAreMeantAndTheHeadingStaysInSight() throws IOException {
        mentor();
        pupil();
        for (RegisterKind register : RegisterKind.values()) {
            String sheet = sheet(download(register));
            var columns = ExportColumn.of(register);
            assertThat(sheet).contains("<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>", "<autoFilter ref=\"A1:");
            assertThat(widths(sheet)).as(register.name()).containsExactlyElementsOf(columns.stream().map(column -> (double) column.width).toList());
        }
    }

    @Test
    void libreOfficeSeesDaysNumbersTextsAndWidths() throws IOException, InterruptedException {
        mentor();
        pupil();
        String ofMentors = LibreOffice.reads(download(RegisterKind.MENTORS), folder);
        assertThat(cellWith(ofMentors, "01.09.2026")).contains("office:value-type=\"date\"", "office:date-value=\"2026-09-01\"");
        assertThat(cellWith(ofMentors, "4")).as("hours").contains("office:value-type=\"float\"", "office:value=\"4\"");
        assertThat(cellWith(ofMentors, "+7 912 345-67-89")).contains("office:value-type=\"string\"");
        assertWidths(ofMentors, RegisterKind.MENTORS);

        String ofMentees = LibreOffice.reads(download(RegisterKind.MENTEES), folder);
        assertThat(cellWith(ofMentees, "2012")).as("year of birth").contains("office:value-type=\"float\"");
        assertThat(cellWith(ofMentees, "=HYPERLINK(&quot;http://example.org&quot;)")).contains("office:value-type=\"string\"");
        assertThat(ofMentees).doesNotContain("table:formula");
        assertWidths(ofMentees, RegisterKind.MENTEES);
    }

    /** In proportion: how wide a letter is depends on the machine's fonts. */
    private static void assertWidths(String document, RegisterKind register) {
        var styles = Pattern.compile("<style:style style:name=\"(co\\d+)\"[^>]*>\\s*<style:table-column-properties [^>]*style:column-width=\"([\\d.]+)in\"").matcher(document).results()
                .collect(Collectors.toMap(style -> style.group(1), style -> Double.valueOf(style.group(2))));
        var widths = Pattern.compile("<table:table-column table:style-name=\"(co\\d+)\"(?: table:number-columns-repeated=\"(\\d+)\")?").matcher(document).results()
                .flatMap(column -> Collections.nCopies(column.group(2) == null ? 1 : Integer.parseInt(column.group(2)), styles.get(column.group(1))).stream())
                .toList();
        var columns = ExportColumn.of(register);
        for (int at = 0; at < columns.size(); at++) {
            assertThat(widths.get(at) / widths.get(0)).as(columns.get(at).name()).isCloseTo((double) columns.get(at).width / columns.get(0).width, within(0.02));
        }
    }

    private Path download(RegisterKind register) throws IOException {
        String name = register.word() + ".xlsx";
        var result = mvc.get().uri("/o/" + desk.school.getSlug() + "/" + name).with(SignIn.as(desk.curator)).exchange();
        assertThat(result).hasStatusOk();
        return Files.write(folder.resolve(name), result.getResponse().getContentAsByteArray());
    }

    private static String sheet(Path book) throws IOException {
        try (var zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Column by column. */
    private static List<Double> widths(String sheet) {
        return Pattern.compile("<col min=\"(\\d+)\" max=\"(\\d+)\" width=\"([\\d.]+)\"").matcher(sheet).results()
                .flatMap(columns -> IntStream.rangeClosed(Integer.parseInt(columns.group(1)), Integer.parseInt(columns.group(2)))
                        .mapToObj(column -> Double.valueOf(columns.group(3))))
                .toList();
    }

    /** The tag of the only cell that shows this text. */
    private static String cellWith(String document, String text) {
        var cells = Pattern.compile("<table:table-cell([^>]*)>\\s*<text:p>" + Pattern.quote(text) + "</text:p>").matcher(document).results().toList();
        assertThat(cells).as(text).hasSize(1);
        return cells.get(0).group(1);
    }

    private void mentor() {
        desk.run(() -> {
            var person = people.save(new Person(
                    new PersonName("Ёлкина", "Анна", "Борисовна"), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель"),
                    new Contacts("+7 912 345-67-89", null, null, null)));
            var mentor = new Mentor(person, ENTERED);
            mentor.offer(List.of("химия"), "шахматы", 12, 16, 4, 2, List.of());
            mentors.save(mentor);
        });
    }

    private void pupil() {
        desk.run(() -> {
            var person = people.save(new Person(
                    new PersonName("Образцов", "Пётр", "Ильич"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                    new Contacts(null, null, "Образцов Илья", "+7 912 000-00-01")));
            var mentee = new Mentee(person, ENTERED);
            mentee.ask(List.of(new Request("=HYPERLINK(\"http://example.org\")", RequestSource.SELF)), List.of());
            mentees.save(mentee);
        });
    }
}
