package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.Pairs;

/**
 * Decrees of the demo city. Every school has appointed its curator, approved its roadmap, and has one to three decrees on pairs; the first school, in
 * the middle of its year, has more kinds, some that wait for the director and one that was returned. Pairs that lack a consent stay proposed.
 */
@Component
@Profile("demo")
class DemoDecrees implements DemoPart {

    private static final String IN_THE_MIDDLE = "school-1";

    private final Organizations organizations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Pairs pairs;
    private final PairLines lines;
    private final Decrees decrees;
    private final Drafting drafting;
    private final Composing composing;
    private final Signing signing;
    private final Contents contents;
    private final TransactionOperations transaction;
    private final DemoClock clock;

    DemoDecrees(
            Organizations organizations, Accounts accounts, Memberships memberships, Pairs pairs, PairLines lines, Decrees decrees, Drafting drafting, Composing composing,
            Signing signing, Contents contents, TransactionOperations transaction, DemoClock clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.pairs = pairs;
        this.lines = lines;
        this.decrees = decrees;
        this.drafting = drafting;
        this.composing = composing;
        this.signing = signing;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public void make() {
        organizations.findAll().stream()
                .filter(organization -> !organization.getKind().isAuthority())
                .forEach(organization -> Standing.job(organization).run(() -> new School(organization).decree()));
    }

    private final class School {

        private final Organization organization;
        private final Author curator;
        private final Author director;
        private final LocalDate today;
        private final LocalDate starts;

        School(Organization organization) {
            this.organization = organization;
            this.curator = author(Role.CURATOR);
            this.director = author(Role.DIRECTOR);
            this.today = organization.today(clock);
            this.starts = new ProgrammeYear(ProgrammeYear.firstYearOf(today)).startsOn();
        }

        void decree() {
            before();
            List<UUID> ready = transaction.execute(status -> readyPairs());
            boolean middle = organization.getSlug().equals(IN_THE_MIDDLE);
            int third = (ready.size() + 2) / 3;
            int half = Math.max(third, (ready.size() + 1) / 2);
            on(20, () -> approve(draft(ready.subList(0, third))));
            if (half > third) {
                on(45, () -> approve(draft(ready.subList(third, half))));
            }
            if (!middle) {
                if (organization.getSlug().length() % 2 == 0 && ready.size() > half) {
                    on(66, () -> approve(draft(ready.subList(half, ready.size()))));
                }
                return;
            }
            int quarter = half + (ready.size() - half) / 3;
            int rest = quarter + (ready.size() - half) / 3;
            on(66, () -> approve(draft(ready.subList(half, quarter))));
            on(75, () -> sendBack(draft(ready.subList(quarter, rest))));
            on(80, () -> submit(draft(ready.subList(rest, ready.size()))));
        }

        /** What a school issues before its pairs; the first one has two of the year's five on the director's desk and in the curator's hands. */
        private void before() {
            on(2, () -> approve(write(DecreeKind.RESPONSIBLE)));
            on(3, () -> approve(write(DecreeKind.ROADMAP)));
            if (organization.getSlug().equals(IN_THE_MIDDLE)) {
                on(5, () -> approve(write(DecreeKind.REGISTERS)));
                on(70, () -> submit(write(DecreeKind.PROGRAMME_DATES)));
                on(72, () -> transaction.execute(status -> composing.begin(DecreeKind.PLANNED_RESULTS, UUID.randomUUID(), curator).getId()));
            }
        }

        /** A draft with its places filled. */
        private UUID write(DecreeKind kind) {
            return transaction.execute(status -> {
                Decree decree = composing.begin(kind, UUID.randomUUID(), curator);
                Provisions template = decree.getProvisions().orElseThrow();
                decree.rewrite(new Provisions(template.title(), template.preamble(), template.clauses().stream().map(this::filled).toList()));
                return decrees.saveAndFlush(decree).getId();
            });
        }

        /** Those named are invented, as everybody in the demo city. */
        private String filled(String clause) {
            return clause.replace("[фамилия, имя, отчество, должность]", "Макетова Ирина Олеговна, заместитель директора")
                    .replace("[обязанности]", "согласование документов программы и контроль сроков")
                    .replace("[форма]", "ученик — ученик")
                    .replaceFirst("\\[дата]", Wording.day(starts.plusMonths(1)))
                    .replace("[дата]", Wording.day(starts.plusMonths(3)));
        }

        private List<UUID> readyPairs() {
            List<UUID> all = pairs.findAll(Sort.by("id")).stream().map(Pair::getId).toList();
            List<PairLine> shown = new ArrayList<>(lines.of(all));
            shown.removeIf(line -> !contents.missing(List.of(line), today).isEmpty());
            Set<UUID> complete = shown.stream().map(PairLine::id).collect(Collectors.toSet());
            return all.stream().filter(complete::contains).toList();
        }

        private UUID draft(List<UUID> chosen) {
            return transaction.execute(status -> drafting.draft(chosen, curator).getId());
        }

        private void submit(UUID id) {
            inside(id, decree -> signing.submit(id, decree.getVersion(), curator));
        }

        private void sendBack(UUID id) {
            submit(id);
            inside(id, decree -> signing.sendBack(
                    id, decree.getVersion(), "Уточните, пожалуйста, форму наставничества у последней пары и добавьте цель.", director));
        }

        private void approve(UUID id) {
            submit(id);
            inside(id, decree -> {
                String read = contents.textOf(decree, contents.linesOf(decree));
                signing.approve(id, decree.getVersion(), Contents.seal(read), director);
            });
        }

        /** So many days into the programme year, or today when that is still to come. */
        private void on(int days, Runnable work) {
            LocalDate day = List.of(starts.plusDays(days), today).stream().min(Comparator.naturalOrder()).orElseThrow();
            clock.on(day, organization.getTimeZone(), work);
        }

        private void inside(UUID id, Consumer<Decree> work) {
            transaction.executeWithoutResult(status -> work.accept(decrees.findById(id).orElseThrow()));
        }

        private Author author(Role role) {
            UUID account = memberships.findAll().stream()
                    .filter(membership -> membership.getOrganizationId().equals(organization.getId()) && membership.getRole() == role)
                    .findFirst()
                    .map(Membership::getAccountId)
                    .orElseThrow();
            return new Author(account, accounts.findById(account).map(Account::getName).orElseThrow());
        }
    }
}
