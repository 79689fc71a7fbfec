package ru.nastavnik;

import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.account.Passwords;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** The people of the tests and where they work. Each call makes new ones, so that tests do not meet. */
@TestComponent
public class Personas {

    public static final String PASSWORD = "Мост-через-Каму-26";

    private static final ZoneId PERM = ZoneId.of("Asia/Yekaterinburg");

    private final Founding founding;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private String hash;

    Personas(
            Founding founding, Accounts accounts, Memberships memberships, Passwords passwords, JdbcClient jdbc, TransactionOperations transaction) {
        this.founding = founding;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Organization authority() {
        return founding.found(new Organization(
                OrganizationKind.MUNICIPALITY, null, "Управление образования города Образцова", "Управление", unique("city"), "начальник", PERM));
    }

    /** A school that stands alone. */
    public Organization school() {
        return schoolBelow(null);
    }

    public Organization college() {
        return founding.found(new Organization(
                OrganizationKind.COLLEGE, null, "Колледж города Образцова", "Колледж", unique("college"), "директор", PERM));
    }

    public Organization schoolBelow(Organization authority) {
        return founding.found(new Organization(
                OrganizationKind.SCHOOL, authority, "Средняя школа № 1 города Образцова", "Школа № 1", unique("school"), "директор", PERM));
    }

    /**
     * Somebody who really signs in, with {@link #PASSWORD}.
     *
     * @param person whose card it is; null for staff
     */
    public Account signsIn(Organization at, Role role, String name, String signIn, UUID person) {
        var account = accounts.save(new Account(name, signIn, null));
        join(account, at, role, person);
        withPassword(account);
        return account;
    }

    public Account administrator() {
        return accounts.save(Account.administrator("Администратор Примерова", unique("admin") + "@example.org", null));
    }

    public Account coordinator(Organization authority) {
        return member(authority, Role.COORDINATOR);
    }

    public Account director(Organization school) {
        return member(school, Role.DIRECTOR);
    }

    public Account curator(Organization school) {
        return member(school, Role.CURATOR);
    }

    public Account mentor(Organization school) {
        return member(school, Role.MENTOR);
    }

    public Account mentee(Organization school) {
        return member(school, Role.MENTEE);
    }

    /** A new account with one role; mentors and mentees with a person in the school's registers. */
    public Account member(Organization organization, Role role) {
        String word = unique(role.name().toLowerCase());
        var account = accounts.save(new Account("Черновикова " + role, word + "@example.org", word));
        join(account, organization, role);
        return account;
    }

    /** One more membership of an account. */
    public void join(Account account, Organization organization, Role role) {
        join(account, organization, role, role.isParticipant() ? person(organization) : null);
    }

    public void join(Account account, Organization organization, Role role, UUID person) {
        memberships.save(new Membership(account.getId(), organization, role, person));
    }

    /** Nobody yet: an account without a membership. */
    public Account stranger() {
        return accounts.save(new Account("Эскизов Чужак", unique("stranger") + "@example.org", null));
    }

    /** Lets the account sign in with {@link #PASSWORD}; only tests of signing in need it, all others use {@link SignIn}. */
    public Account withPassword(Account account) {
        if (hash == null) {
            hash = passwords.hash(PASSWORD);
        }
        return transaction.execute(status -> {
            var current = accounts.findById(account.getId()).orElseThrow();
            current.changePassword(hash);
            return current;
        });
    }

    /** A person in the registers of an organization. */
    public UUID person(Organization organization) {
        var id = UUID.randomUUID();
        Standing.job(organization)
                .run(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                        insert into person (id, version, surname, given_name, patronymic, sex, occupation)
                                        values (?, 0, 'Образцов', 'Пётр', 'Макетович', 'MALE', 'PUPIL')""")
                                .param(id)
                                .update()));
        return id;
    }


    private static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
