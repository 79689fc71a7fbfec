package ru.nastavnik.decree;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine;

/** Fills the papers of decrees: an approved one with what was signed, and behind it the sheet of those who have to know it. Inside a transaction. */
@Component
class DecreeFiles {

    private final DecreePage page;
    private final Contents contents;
    private final Readers readers;
    private final Journal journal;
    private final Organizations organizations;

    DecreeFiles(DecreePage page, Contents contents, Readers readers, Journal journal, Organizations organizations) {
        this.page = page;
        this.contents = contents;
        this.readers = readers;
        this.journal = journal;
        this.organizations = organizations;
    }

    /** @param name of the file, without what tells its type */
    record Filled(PaperData data, String name) {}

    /** Goes into the log. */
    Filled takeOut(UUID id) {
        Decree decree = page.find(id);
        if (page.isWithheld(decree)) {
            throw new AccessDeniedException("names somebody who has withdrawn");
        }
        List<PairLine> within = contents.linesOf(decree);
        List<Readers.Reader> sheet = decree.getApproval().isPresent() ? readers.of(id) : List.of();
        journal.done(Deed.PRINTED, "decree.journal.print", persons(within, sheet));
        var paper = DecreePaper.of(decree, contents.textOf(decree, within), organizations.findById(Standing.require().organization()).orElseThrow());
        return new Filled(addSheet(paper.data(decree.getKind()), sheet), paper.fileName());
    }

    private static Set<UUID> persons(Collection<PairLine> within, Collection<Readers.Reader> sheet) {
        return Stream.concat(within.stream().flatMap(PairLine::members).map(PairLine.Member::personId), sheet.stream().map(Readers.Reader::person))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static PaperData addSheet(PaperData data, List<Readers.Reader> sheet) {
        return data.when(!sheet.isEmpty(), "лист_ознакомления", (row, all) -> {})
                .rows("ознакомлены", sheet, (row, reader) -> row.with("ознакомленный", named(reader)).with("ознакомлен", PaperWords.dayToSign(reader.knownOn())));
    }

    private static String named(Readers.Reader reader) {
        return reader.name()
                + (reader.about() == null ? "" : ", " + reader.about())
                + (reader.representative() == null ? "" : ", законный представитель: " + reader.representative());
    }
}
