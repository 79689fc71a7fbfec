package ru.nastavnik.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.bench.Figures.Figure;
import ru.nastavnik.sheet.SheetColumn;
import ru.nastavnik.sheet.Workbook;

/** A list of 100,000 pupils brought by a curator as one file, and a register taken out as one: by one person at a time, as it happens. */
final class Lists {

    /** All of the application's heap while a list is checked. */
    static final String HEAP = "-Xmx256m";

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 15;
    /** The application has just started: its code is compiled while the first lists come in. */
    private static final int WARM_UP = 4;

    private static final int ROUNDS = 5;
    private static final int EXPORTS = 20;

    private static final Figure CHECKED = new Figure("import of 100,000 rows from XLSX, checked, heap of 256 MB", "s", 5.0);
    private static final Figure CHECKED_CPU = new Figure("the same, processors", "s", null);
    private static final Figure EXPORTED = new Figure("export of a register to XLSX", "ms", null);

    private static final Pattern CHOSEN = Pattern.compile("name=\"(column-\\d+)\"|<option value=\"([A-Z_]*)\" selected|name=\"heading\" value=\"(\\d+)\"");
    private static final String BOUNDARY = "----bench";

    /** As many as boys of a city usually have: people of one name are compared letter by letter. */
    private static final List<String> GIVEN_NAMES = List.of(
            "Александр", "Михаил", "Максим", "Артём", "Марк", "Лев", "Иван", "Матвей", "Даниил", "Дмитрий", "Кирилл", "Роман", "Тимофей", "Мирон", "Егор", "Пётр",
            "Илья", "Алексей", "Константин", "Фёдор", "Николай", "Степан", "Владимир", "Тимур");

    private static final List<String> PATRONYMICS = List.of(
            "Александрович", "Сергеевич", "Дмитриевич", "Алексеевич", "Андреевич", "Михайлович", "Евгеньевич", "Иванович", "Николаевич", "Владимирович",
            "Павлович", "Ильич");

    private final Installation installation;
    private final Figures figures;
    private final Town.School school;
    private final Browser curator;

    Lists(Installation installation, int port, Figures figures) {
        this.installation = installation;
        this.figures = figures;
        this.school = installation.town().next().school();
        this.curator = new Browser(port, installation.town().session(school.curator()));
    }

    static boolean areAsked() {
        return Size.isAsked(CHECKED.name()) || Size.isAsked(EXPORTED.name());
    }

    void measure() throws IOException, InterruptedException {
        installation.awaitQuiet();
        byte[] upload = upload();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long begun = System.nanoTime();
            double before = installation.processorTime();
            String list = brought(upload);
            check(list);
            figures.add(CHECKED, (System.nanoTime() - begun) / 1e9, round >= WARM_UP);
            figures.add(CHECKED_CPU, (installation.processorTime() - before) / 1000, round >= WARM_UP);
            curator.post(list + "/cancellation", curator.form(Stream.empty()), "application/x-www-form-urlencoded");
        }
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double before = installation.processorTime();
            for (int n = 0; n < EXPORTS; n++) {
                curator.get(school.address() + "/mentees.xlsx");
            }
            figures.add(EXPORTED, (installation.processorTime() - before) / EXPORTS, round >= WARM_UP);
        }
    }

    /** @return the address of the list */
    private String brought(byte[] upload) throws IOException, InterruptedException {
        String columns = curator.post(school.address() + "/imports/new/MENTEES", BodyPublishers.ofByteArray(upload), "multipart/form-data; boundary=" + BOUNDARY);
        return URI.create(columns).getPath().replace("/columns", "");
    }

    /** With the columns as they were recognized. */
    private void check(String list) throws IOException, InterruptedException {
        var page = CHOSEN.matcher(curator.get(list + "/columns"));
        var chosen = new LinkedHashMap<String, String>();
        String column = null;
        while (page.find()) {
            if (page.group(1) != null) {
                column = page.group(1);
                chosen.put(column, "");
            } else if (page.group(3) != null) {
                chosen.put("heading", page.group(3));
            } else if (column != null) {
                chosen.put(column, page.group(2));
            }
        }
        String checked = curator.post(list + "/columns", curator.form(chosen.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())), "application/x-www-form-urlencoded");
        if (!curator.get(URI.create(checked).getPath() + "?rows=NEW").contains("page=2")) {
            throw new IllegalStateException("The list was not checked: " + checked);
        }
    }

    private byte[] upload() throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + curator.csrf()
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"occupation\"\r\n\r\nPUPIL\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(list());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] list() throws IOException {
        var headings = Stream.concat(
                Stream.of("ФИО", "Дата рождения", "Класс", "Телефон", "Представитель", "Телефон представителя", "Запрос", "Источник"),
                Stream.iterate(1, n -> n + 1).map(n -> "Примечание " + n)).limit(COLUMNS).map(heading -> new SheetColumn(heading, 20)).toList();
        var out = new ByteArrayOutputStream();
        try (var book = Workbook.xlsx(out, "Список", headings)) {
            for (int n = 0; n < ROWS; n++) {
                String surname = "Списк" + letters(n) + "ов";
                var row = new Object[COLUMNS];
                Arrays.fill(row, "слова " + n % 100);
                Object[] told = {
                        surname + " " + GIVEN_NAMES.get(n % GIVEN_NAMES.size()) + " " + PATRONYMICS.get(n / 7 % PATRONYMICS.size()), LocalDate.of(2010, 1, 1).plusDays(n % 1500), 5 + n % 5 + " «" + "АБВ".charAt(n % 3) + "»",
                        "8 900 %03d-%02d-%02d".formatted(n / 10_000 % 1000, n / 100 % 100, n % 100), surname + " Илья Иванович",
                        "8 901 %03d-%02d-%02d".formatted(n / 10_000 % 1000, n / 100 % 100, n % 100), "химия", "родители"};
                System.arraycopy(told, 0, row, 0, told.length);
                book.row(Arrays.asList(row));
            }
        }
        return out.toByteArray();
    }

    private static String letters(int n) {
        return Stream.of(n / 27_000, n / 900, n / 30, n).map(part -> String.valueOf((char) ('а' + part % 30))).collect(Collectors.joining());
    }
}
