package ru.nastavnik.decree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.ConsentsMissing.Missing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;

/** What a decree says today: its pairs, whose consents are missing, its text. */
@Component
class Contents {

    private final PairLines lines;
    private final Consents consents;
    private final Wording wording;

    Contents(PairLines lines, Consents consents, Wording wording) {
        this.lines = lines;
        this.consents = consents;
        this.wording = wording;
    }

    /** In the decree's order. */
    List<PairLine> linesOf(Decree decree) {
        List<UUID> order = decree.getPairs();
        Map<UUID, Integer> places = IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, Function.identity()));
        return lines.of(order).stream().sorted(Comparator.comparing(line -> places.get(line.id()))).toList();
    }

    /** Whose consents are not in force on the day, each person once. */
    List<Missing> missing(Collection<PairLine> of, LocalDate day) {
        Map<UUID, PairLine.Member> members = of.stream()
                .flatMap(PairLine::members)
                .collect(Collectors.toMap(PairLine.Member::personId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<UUID, Set<ConsentKind>> missing = consents.findMissing(members.keySet(), day);
        return missing.entrySet().stream()
                .map(entry -> new Missing(entry.getKey(), members.get(entry.getKey()).name(), entry.getValue()))
                .toList();
    }

    static Map<UUID, Set<ConsentKind>> kindsByPerson(Collection<Missing> missing) {
        return missing.stream().collect(Collectors.toMap(Missing::personId, Missing::kinds));
    }

    /** As approved; before that, as it would be approved now. */
    String textOf(Decree decree, List<PairLine> lines) {
        return decree.getApproval().map(Approval::text).orElseGet(() -> wording.of(lines, decree.getFirstYear(), decree.curator()));
    }

    /** Tells two texts apart: whoever approves sends back the seal of what they read. */
    static String seal(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
