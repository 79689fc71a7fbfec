package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.ConsentsMissing.Missing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;

/** What decrees say today: their pairs, whose consents are missing, their text. A handful of statements, however many decrees. */
@Component
class Contents {

    /** As many hexadecimal signs as tell two texts apart. */
    private static final int SEAL = 32;

    private final PairLines lines;
    private final NameForms names;
    private final EarlierDecrees earlier;
    private final Consents consents;
    private final Wording wording;

    Contents(PairLines lines, NameForms names, EarlierDecrees earlier, Consents consents, Wording wording) {
        this.lines = lines;
        this.names = names;
        this.earlier = earlier;
        this.consents = consents;
        this.wording = wording;
    }

    /** In the decree's order; first the pairs that work by it, then those that it changes. */
    List<PairLine> linesOf(Decree decree) {
        return linesOf(List.of(decree)).get(decree.getId());
    }

    /** By id of the decree. */
    Map<UUID, List<PairLine>> linesOf(Collection<Decree> decrees) {
        Map<UUID, List<UUID>> ids = new LinkedHashMap<>();
        decrees.forEach(decree -> ids.put(decree.getId(), pairsOf(decree)));
        Map<UUID, PairLine> byId = lines.of(ids.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(PairLine::id, Function.identity()));
        Map<UUID, List<PairLine>> found = new LinkedHashMap<>();
        ids.forEach((decree, pairs) -> found.put(decree, pairs.stream().map(byId::get).filter(Objects::nonNull).toList()));
        return found;
    }

    private static List<UUID> pairsOf(Decree decree) {
        var pairs = new LinkedHashSet<>(decree.getPairs());
        decree.getChanges().stream().map(PairChange::pairId).sorted().forEach(pairs::add);
        return new ArrayList<>(pairs);
    }

    /** The pairs that begin to work by the decree. */
    static List<PairLine> entering(Decree decree, List<PairLine> lines) {
        return lines.stream().filter(line -> decree.contains(line.id())).toList();
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
        return textsOf(List.of(decree), Map.of(decree.getId(), lines)).get(decree.getId());
    }

    /** By id of the decree. */
    Map<UUID, String> textsOf(Collection<Decree> decrees, Map<UUID, List<PairLine>> lines) {
        List<Decree> open = decrees.stream().filter(decree -> decree.getApproval().isEmpty()).toList();
        Map<UUID, NameForm> forms = open.stream().anyMatch(decree -> decree.getKind().isOnPairs())
                ? names.of(lines.values().stream().flatMap(List::stream).toList())
                : Map.of();
        Map<UUID, Earlier> targets = earlier.of(open.stream().flatMap(decree -> decree.getTargets().stream()).distinct().toList());
        Map<UUID, String> texts = new LinkedHashMap<>();
        decrees.forEach(decree -> texts.put(
                decree.getId(), decree.getApproval().map(Approval::text).orElseGet(() -> compose(decree, lines.get(decree.getId()), forms, targets))));
        return texts;
    }

    private String compose(Decree decree, List<PairLine> of, Map<UUID, NameForm> forms, Map<UUID, Earlier> targets) {
        return switch (decree.getKind()) {
            case PAIRS -> wording.pairs(of, forms, decree.getFirstYear(), decree.curator());
            case REPLACEMENT -> wording.replacement(of, decree.getChanges(), forms, decree.getFirstYear(), decree.curator());
            case AMENDMENT -> written(decree).text(amended(decree, of, named(decree, targets)));
            case CANCELLATION -> written(decree).text(cancelled(named(decree, targets)));
            default -> written(decree).text();
        };
    }

    private static Provisions written(Decree decree) {
        return decree.getProvisions().orElseThrow();
    }

    private static List<Earlier> named(Decree decree, Map<UUID, Earlier> targets) {
        return decree.getTargets().stream().sorted().map(targets::get).filter(Objects::nonNull).toList();
    }

    private List<String> amended(Decree decree, List<PairLine> of, List<Earlier> targets) {
        List<String> changed = wording.changed(of, decree.getChanges());
        return changed.isEmpty() || targets.isEmpty()
                ? List.of()
                : List.of("Внести в " + targets.get(0).inWords() + " следующие изменения:\n" + listed(changed.stream()));
    }

    private static List<String> cancelled(List<Earlier> targets) {
        var clauses = new ArrayList<String>();
        if (targets.size() == 1) {
            clauses.add("Признать утратившим силу " + targets.get(0).inWords() + ".");
        } else if (!targets.isEmpty()) {
            clauses.add("Признать утратившими силу:\n" + listed(targets.stream().map(Earlier::inWords)));
        }
        String which = targets.size() == 1 ? "приказом, указанным" : "приказами, указанными";
        if (targets.stream().anyMatch(target -> target.kind().isOnPairs())) {
            clauses.add("Работу наставнических пар и групп, закреплённых %s в пункте 1, считать прекращённой со дня подписания настоящего приказа.".formatted(which));
        }
        if (targets.stream().anyMatch(target -> target.kind() == DecreeKind.REPLACEMENT)) {
            clauses.add("Наставническим парам и группам, заменённым %s в пункте 1, продолжить работу на прежних условиях, если срок их работы не истёк и действуют согласия участников.".formatted(which));
        }
        return clauses;
    }

    private static String listed(Stream<String> items) {
        return items.map(item -> "— " + item).collect(Collectors.joining(";\n")) + ".";
    }

    /** Tells two texts apart: whoever approves sends back the seal of what they read. */
    static String seal(String text) {
        return Approval.sha256(text).substring(0, SEAL);
    }
}
