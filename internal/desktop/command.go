//go:build !windows

package desktop

import (
	"context"
	"errors"
	"os/exec"
	"syscall"
	"time"
)

// start runs an opener in a session of its own, so that the program it opens
// outlives this one, and returns a channel that yields its end. Somebody
// always waits for it: no zombie is left, also when nobody reads the channel.
func start(name string, args ...string) (<-chan error, error) {
	cmd := exec.Command(name, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	return done, nil
}

// run starts an opener and says what became of it within wait. byExit maps
// the exit codes that the opener documents.
func run(ctx context.Context, wait time.Duration, byExit func(int) Outcome, name string, args ...string) Outcome {
	done, err := start(name, args...)
	if errors.Is(err, exec.ErrNotFound) {
		return MissingOpener
	}
	if err != nil {
		return Failed
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case err = <-done:
	case <-timer.C:
		return StillRunning
	case <-ctx.Done():
		return StillRunning
	}
	var exit *exec.ExitError
	switch {
	case err == nil:
		return byExit(0)
	case errors.As(err, &exit):
		return byExit(exit.ExitCode())
	}
	return Failed
}

// ask runs a command that only answers, for at most wait, and returns what it
// wrote.
func ask(ctx context.Context, wait time.Duration, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.WaitDelay = wait // a grandchild may hold the pipe
	out, err := cmd.Output()
	return string(out), err
}
