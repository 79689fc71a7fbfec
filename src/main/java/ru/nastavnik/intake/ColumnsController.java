package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.sheet.SheetRow;

/** The second step of a list: what its columns mean. */
@Controller
@RequestMapping("/o/{slug}/imports/{id}/columns")
@PreAuthorize("hasAuthority('READ_REGISTERS') and hasAnyAuthority('WRITE_REGISTERS', 'MANAGE_ORGANIZATION', 'INVITE')")
class ColumnsController {

    private static final int SAMPLES = 3;
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final Desk desk;
    private final ImportFiles files;
    private final RememberedHeadings remembered;
    private final Checking checking;
    private final MessageSource messages;
    private final TransactionOperations transaction;

    ColumnsController(
            Desk desk, ImportFiles files, RememberedHeadings remembered, Checking checking, MessageSource messages, TransactionOperations transaction) {
        this.desk = desk;
        this.files = files;
        this.remembered = remembered;
        this.checking = checking;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @param field what the column was taken for; null when it is left out */
    record Column(int at, String letters, String heading, List<String> samples, Field field) {}

    record Row(int number, String words) {}

    /** @param heading the row with the headings, when it was not found by itself; 0 for none */
    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, @RequestParam(required = false) Integer heading, Model model) {
        var list = open(desk.find(id));
        var top = files.top(id);
        var columns = heading == null ? list.columns() : recognize(list, top, heading);
        return page(list, top, columns, List.of(), model);
    }

    private Columns recognize(Import list, List<SheetRow> top, int heading) {
        var one = top.stream().filter(row -> row.number() == heading).toList();
        int width = list.columns().fields().size();
        var found = Headings.recognize(list.getKind(), one, remembered.of(list.getKind()));
        var fields = new ArrayList<>(found.fields());
        while (fields.size() < width) {
            fields.add(Optional.empty());
        }
        return new Columns(one.isEmpty() ? 0 : heading, fields);
    }

    @PostMapping
    String check(
            @PathVariable UUID id, @RequestParam int heading, @RequestParam Map<String, String> typed, Model model, Locale locale,
            RedirectAttributes redirect) {
        return transaction.execute(status -> {
            var list = open(desk.lock(id));
            var top = files.top(id);
            var columns = typed(list, heading, typed);
            var problems = problems(list.getKind(), columns, locale);
            if (!problems.isEmpty()) {
                model.addAttribute("problems", problems);
                return page(list, top, columns, problems, model);
            }
            list.read(columns);
            top.stream().filter(row -> row.number() == heading).findFirst().ifPresent(row -> remembered.remember(list.getKind(), row, columns));
            checking.check(list, locale);
            return "redirect:/o/{slug}/imports/{id}";
        });
    }

    private static Columns typed(Import list, int heading, Map<String, String> typed) {
        var fields = new ArrayList<Optional<Field>>();
        var possible = Field.of(list.getKind());
        for (int at = 0; at < list.columns().fields().size(); at++) {
            String name = typed.getOrDefault("column-" + at, "");
            fields.add(possible.stream().filter(field -> field.name().equals(name)).findFirst());
        }
        return new Columns(Math.max(0, heading), fields);
    }

    private List<String> problems(ImportKind kind, Columns columns, Locale locale) {
        var problems = new ArrayList<String>();
        for (Field field : columns.missing(kind)) {
            problems.add(messages.getMessage("import.columns.missing", new Object[] {label(field, locale)}, locale));
        }
        for (Field field : columns.twice()) {
            problems.add(messages.getMessage("import.columns.twice", new Object[] {label(field, locale)}, locale));
        }
        return problems;
    }

    private String label(Field field, Locale locale) {
        return messages.getMessage("import.field." + field, null, locale);
    }

    private static String page(Import list, List<SheetRow> top, Columns columns, List<String> problems, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("headingRow", columns.headingRow());
        model.addAttribute("columns", columns(top, columns));
        model.addAttribute("fields", Field.of(list.getKind()));
        model.addAttribute("rows", top.stream().limit(10).map(row -> new Row(row.number(), words(row))).toList());
        model.addAttribute("refused", !problems.isEmpty());
        return "intake/columns";
    }

    private static List<Column> columns(List<SheetRow> top, Columns columns) {
        var heading = top.stream().filter(row -> row.number() == columns.headingRow()).findFirst();
        var below = top.stream().filter(row -> row.number() > columns.headingRow()).toList();
        var all = new ArrayList<Column>();
        for (int at = 0; at < columns.fields().size(); at++) {
            int column = at;
            var samples = below.stream().map(row -> shown(row.cell(column))).filter(text -> !text.isEmpty()).distinct().limit(SAMPLES).toList();
            all.add(new Column(
                    at, Columns.letters(at), heading.map(row -> row.cell(column).strip()).orElse(""), samples, columns.fields().get(at).orElse(null)));
        }
        return all;
    }

    private static String words(SheetRow row) {
        String words = row.cells().stream().map(ColumnsController::shown).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }

    /** A spreadsheet's own days as they are written in Russia. */
    private static String shown(String cell) {
        var day = ISO_DAY.matcher(cell.strip());
        return day.matches() ? day.replaceFirst("$3.$2.$1") : cell.strip();
    }

    /** Columns are looked at until the list is applied. */
    private static Import open(Import list) {
        if (!list.getState().isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return list;
    }
}
