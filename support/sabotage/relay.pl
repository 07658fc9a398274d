# A relay before the socket of an engine: takes its name, and passes on whatever is said there, changed as asked. Goes to
# the background when it listens. Arguments: the folder of the socket, what to do with a piece of a request and with a
# piece of an answer: Perl that changes $_ and keeps its length, which the messages have told already.
use strict;
use warnings;
use IO::Select;
use IO::Socket::UNIX;

my ($folder, @changes) = @ARGV;
my ($asked, $told) = map { eval("sub { $_ }") or die $@ } @changes;
chdir $folder or die "$folder: $!";
rename 'docker.sock', 'engine.sock' or die "docker.sock: $!";
my $listener = IO::Socket::UNIX->new(Local => 'docker.sock', Listen => 64) or die "docker.sock: $!";
chmod 0666, 'docker.sock';
exit 0 if fork;
open $_->[0], $_->[1], '/dev/null' for [\*STDIN, '<'], [\*STDOUT, '>'], [\*STDERR, '>'];
$SIG{PIPE} = 'IGNORE';
# one process for all connections: those of a host are counted, and there are as many afterwards as before
my %way;
my $open = IO::Select->new($listener);
while (1) {
  for my $from ($open->can_read) {
    if ($from == $listener) { admit($listener->accept) }
    elsif ($way{$from}) { pass($from, $way{$from}) }
  }
}

sub admit {
  my $client = shift or return;
  my $engine = IO::Socket::UNIX->new(Peer => 'engine.sock') or return;
  $way{$client} = { to => $engine, change => $asked };
  $way{$engine} = { to => $client, change => $told };
  $open->add($client, $engine);
}

sub pass {
  my ($from, $way) = @_;
  my $to = $way->{to};
  if (sysread $from, my $piece, 65536) {
    my $said = changed($piece, $way->{change});
    while (length $said) { substr $said, 0, (syswrite($to, $said) // return part($from, $to)), '' }
    return;
  }
  return part($from, $to) if $way{$to}{ended};
  $way->{ended} = 1;
  $open->remove($from);
  shutdown $to, 1;
}

sub part {
  for my $end (@_) {
    $open->remove($end);
    delete $way{$end};
    close $end;
  }
}

sub changed {
  my ($piece, $change) = @_;
  local $_ = $piece;
  $change->();
  return length == length $piece ? $_ : $piece;
}
