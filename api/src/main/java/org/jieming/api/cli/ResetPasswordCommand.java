package org.jieming.api.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Gate;
import org.jieming.api.store.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For whoever holds the machine when nobody can sign in as administrator any more. */
@Command(
        name = "reset-password",
        description = "为账户生成新密码并显示一次,其登录随即失效;管理员密码遗失时使用。嵌入式登记库须先停止服务。"
                + "Gives an account a new password, shown once, and ends its sessions: for when the administrator's is lost."
                + " Stop the server first where the register is an embedded file.")
final class ResetPasswordCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ACCOUNT",
            defaultValue = Accounts.FIRST,
            description = "账户名,默认 ${DEFAULT-VALUE}。The account.")
    private String account = Accounts.FIRST;

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        String password;
        try (Journal journal = store.location().openExisting()) {
            password = new Gate(journal.documents(), Clock.systemUTC())
                    .replacePassword(account)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "没有名为 " + account + " 的账户,或已停用 There is no open account " + account));
        }
        Report report = new Report(spec, json);
        report.put("account", account);
        report.put("password", password);
        report.say(
                true,
                "账户 " + account + " 的新密码(仅显示这一次):" + password,
                "The new password of " + account + ", shown only now: " + password);
        report.finish();
        return 0;
    }
}
