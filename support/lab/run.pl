# Runs programs for a lab, as many at once as are asked for, each in a session of its own and without input. It ends when
# its own input does.
# Input: for each program a line "ID LENGTH LENGTH ...", then its arguments one after the other, so long in bytes.
# Output: "ID out LENGTH" or "ID err LENGTH" and so many bytes behind it, as they come; at last "ID end CODE", with 127 for
# a program that is not there, 126 for one that cannot be run, and 128 and the signal for one that was killed.
use strict;
use warnings;
use Errno qw(EINTR ENOENT);
use IO::Handle;
use IO::Select;
use POSIX qw(WNOHANG setsid);

my (%program, %stream, $input);
$input = '';
pipe(my $heard, my $bell) or die "pipe: $!";
$_->blocking(0) for $heard, $bell;
$SIG{CHLD} = sub { syswrite $bell, '.' };
my $watched = IO::Select->new(\*STDIN, $heard);

sub report {
  my ($line, $bytes) = @_;
  my $rest = "$line\n$bytes";
  while (length $rest) {
    my $written = syswrite STDOUT, $rest;
    if (defined $written) { substr($rest, 0, $written, '') }
    elsif ($! != EINTR) { exit 1 }
  }
}

sub refuse {
  my ($id, $why) = @_;
  report("$id err " . length $why, $why);
  report("$id end 126", '');
}

sub start {
  my ($id, @argv) = @_;
  pipe(my $out, my $to_out) && pipe(my $err, my $to_err) or return refuse($id, "pipe: $!");
  my $pid = fork;
  return refuse($id, "fork: $!") unless defined $pid;
  if ($pid == 0) {
    $SIG{CHLD} = 'DEFAULT';
    setsid();
    open STDIN, '<', '/dev/null';
    open STDOUT, '>&', $to_out;
    open STDERR, '>&', $to_err;
    no warnings 'exec';
    exec { $argv[0] } @argv;
    my $code = $! == ENOENT ? 127 : 126;
    print STDERR "$argv[0]: $!\n";
    STDERR->flush;
    POSIX::_exit($code);
  }
  $program{$pid} = { id => $id, open => 2 };
  for my $one ([$out, 'out'], [$err, 'err']) {
    $stream{ fileno $one->[0] } = { name => $one->[1], program => $program{$pid} };
    $watched->add($one->[0]);
  }
}

sub finish {
  my ($one) = @_;
  report("$one->{id} end $one->{code}", '') if defined $one->{code} && $one->{open} == 0;
}

# what is asked for comes off the front of the input as soon as it is whole
sub take {
  while ($input =~ /\A(\d+)((?: \d+)+)\n/) {
    my ($id, $head, @lengths) = ($1, length $&, split ' ', $2);
    my $size = 0;
    $size += $_ for @lengths;
    return if length $input < $head + $size;
    substr $input, 0, $head, '';
    start($id, map { substr $input, 0, $_, '' } @lengths);
  }
}

sub reap {
  while (sysread $heard, my $rings, 4096) { }
  while ((my $pid = waitpid -1, WNOHANG) > 0) {
    my $one = delete $program{$pid} or next;
    $one->{code} = $? & 127 ? 128 + ($? & 127) : $? >> 8;
    finish($one);
  }
}

sub carry {
  my ($from) = @_;
  my $read = sysread $from, my $bytes, 65536;
  return if !defined $read && $! == EINTR;
  my $one = $stream{ fileno $from };
  return report("$one->{program}{id} $one->{name} $read", $bytes) if $read;
  $watched->remove($from);
  delete $stream{ fileno $from };
  close $from;
  $one->{program}{open}--;
  finish($one->{program});
}

# Perl runs a signal's handler between its own operations, so that one which comes just before the wait begins does not end it
use constant MISSED => 0.2;

while (1) {
  for my $ready ($watched->can_read(%program ? MISSED : undef)) {
    if ($ready == \*STDIN) {
      my $read = sysread STDIN, $input, 65536, length $input;
      exit 0 if defined $read ? $read == 0 : $! != EINTR;
      take();
    }
    elsif ($ready != $heard) { carry($ready) }
  }
  reap();
}
