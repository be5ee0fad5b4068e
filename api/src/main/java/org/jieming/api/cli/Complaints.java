package org.jieming.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Malformed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence in both languages and an exit code; never into a stack trace. */
final class Complaints {
    /** Done, but there is something to look at. */
    static final int FINDINGS = 1;
    /** The words of the call are wrong. */
    static final int USAGE = 2;
    /** The machine, the store or the network does not do its part. */
    static final int ENVIRONMENT = 3;

    private Complaints() {}

    static int answer(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Malformed malformed) {
            err.println("错误 " + malformed.field() + "“" + malformed.given() + "”:"
                    + malformed.remedy().zh());
            err.println("error: " + malformed.field() + " '" + malformed.given() + "': "
                    + malformed.remedy().en());
            return FINDINGS;
        }
        if (failure instanceof StoreUnavailable unavailable) {
            err.println("环境错误:" + unavailable.sentence().zh());
            err.println("environment: " + unavailable.sentence().en());
            return ENVIRONMENT;
        }
        if (failure instanceof IOException) {
            err.println("环境错误:" + text(failure));
            err.println("environment: " + text(failure));
            return ENVIRONMENT;
        }
        err.println("内部错误,请报告:" + failure);
        err.println("internal error, please report: " + failure);
        failure.printStackTrace(err);
        return ENVIRONMENT;
    }

    static int usage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("用法错误 usage: " + wrong.getMessage());
        err.println("帮助 help: jieming " + wrong.getCommandLine().getCommandName() + " --help");
        return USAGE;
    }

    private static String text(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage()
                + (cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
    }
}
