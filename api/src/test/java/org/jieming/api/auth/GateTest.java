package org.jieming.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Credentials;
import org.jieming.api.http.Problem;
import org.jieming.api.store.Documents;
import org.jieming.api.store.MemoryDocuments;
import org.junit.jupiter.api.Test;

/** What is changed about an account while somebody is on her way in. */
class GateTest {
    private static final String OLD = "mountain-7-rivers";

    private final Meanwhile documents = new Meanwhile(new MemoryDocuments());
    private final Gate gate = new Gate(documents, Clock.systemUTC());

    /** Documents beside which, once, something else is done just before one of a kind is read or written. */
    private static final class Meanwhile implements Documents {
        private final Documents documents;
        private String kind = "";
        private Runnable other = () -> {};

        Meanwhile(Documents documents) {
            this.documents = documents;
        }

        void before(String nextOfKind, Runnable does) {
            kind = nextOfKind;
            other = does;
        }

        private void pass(String next) {
            if (next.equals(kind)) {
                kind = "";
                other.run();
            }
        }

        @Override
        public Optional<Document> get(String of, String name) {
            Optional<Document> read = documents.get(of, name);
            pass(of + " read");
            return read;
        }

        @Override
        public Optional<Long> put(String of, String name, String json, long expected) {
            pass(of + " written");
            return documents.put(of, name, json, expected);
        }

        @Override
        public List<String> kinds() {
            return documents.kinds();
        }

        @Override
        public Map<String, Document> all(String of) {
            return documents.all(of);
        }

        @Override
        public Map<String, Document> under(String of, String prefix) {
            return documents.under(of, prefix);
        }

        @Override
        public Map<String, Document> after(String of, String name, int most) {
            return documents.after(of, name, most);
        }

        @Override
        public boolean remove(String of, String name, long expected) {
            return documents.remove(of, name, expected);
        }
    }

    private static Credentials showing(String cookie) {
        return new Credentials(Optional.of(cookie), Optional.empty(), Optional.empty(), false, "192.0.2.1");
    }

    @Test
    void who_signs_in_with_the_old_password_while_it_is_replaced_gets_no_session() {
        gate.accounts().open("wang", "王芳", OLD, List.of());
        documents.before("session written", () -> gate.setPassword("wang", "another-password", Optional.empty()));
        assertThatThrownBy(() -> gate.signingIn().byPassword("wang", OLD, "192.0.2.1"))
                .isInstanceOf(Problem.class);
        assertThat(documents.all("session")).isEmpty();
    }

    @Test
    void what_was_found_out_before_an_account_was_closed_is_not_believed_after_it() {
        gate.accounts().open("wang", "王芳", OLD, List.of());
        String cookie = gate.signingIn().byPassword("wang", OLD, "192.0.2.1");
        documents.before("account read", () -> {
            gate.accounts().close("wang");
            gate.reconsider();
        });
        // this request was on its way when the account was closed
        assertThat(gate.identify(showing(cookie)).isUnknown()).isFalse();
        assertThat(gate.identify(showing(cookie)).isUnknown()).isTrue();
    }

    @Test
    void whoever_holds_the_machine_makes_an_administrator_where_nobody_is_one() {
        gate.accounts().openFirst();
        Accounts.Kept first = gate.accounts().find(Accounts.FIRST).orElseThrow();
        gate.accounts().put(first.account().with("管理员", List.of(Grant.everywhere(Role.READER))), first.version());
        assertThat(gate.replacePassword(Accounts.FIRST)).isPresent();
        assertThat(gate.accounts().find(Accounts.FIRST).orElseThrow().account().grants())
                .containsExactly(Grant.everywhere(Role.ADMINISTRATOR), Grant.everywhere(Role.READER));
        assertThat(gate.trail().newestFirst())
                .extracting(Trail.Event::what)
                .containsExactlyInAnyOrder("password-reset", "account-changed");
    }

    @Test
    void two_administrators_who_take_each_others_rights_at_once_do_not_both() {
        gate.accounts().open("wang", "王芳", OLD, List.of(Grant.everywhere(Role.ADMINISTRATOR)));
        gate.accounts().open("li", "李四", OLD, List.of(Grant.everywhere(Role.ADMINISTRATOR)));
        Account wang = gate.accounts().find("wang").orElseThrow().account();
        Account li = gate.accounts().find("li").orElseThrow().account();
        // each saw the other when she began, and both have written
        gate.accounts().close("li");
        assertThat(gate.close(wang)).isFalse();
        assertThat(gate.tookBack(li)).isFalse();
        assertThat(gate.accounts().find("wang").orElseThrow().account()).isEqualTo(wang);
    }

    @Test
    void whoever_is_seen_without_her_rights_before_they_are_given_back_has_them_again_at_once() {
        gate.accounts().open("wang", "王芳", OLD, List.of(Grant.everywhere(Role.ADMINISTRATOR)));
        String cookie = gate.signingIn().byPassword("wang", OLD, "192.0.2.1");
        Accounts.Kept wang = gate.accounts().find("wang").orElseThrow();
        gate.accounts().put(wang.account().with("王芳", List.of(Grant.everywhere(Role.READER))), wang.version());
        // a request of hers comes in between
        assertThat(grants(cookie)).containsExactly(Grant.everywhere(Role.READER));
        assertThat(gate.tookBack(wang.account())).isTrue();
        assertThat(grants(cookie)).containsExactly(Grant.everywhere(Role.ADMINISTRATOR));
    }

    private List<Grant> grants(String cookie) {
        return ((Visitor) gate.identify(showing(cookie))).grants();
    }

    @Test
    void an_id_typed_with_full_width_letters_is_the_same() {
        gate.accounts().open("wang", "王芳", OLD, List.of());
        assertThat(gate.visitor(gate.signingIn().byPassword(" ＷＡＮＧ ", OLD, "192.0.2.1"))
                        .author())
                .isEqualTo("wang");
    }
}
