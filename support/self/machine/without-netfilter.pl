# Runs its arguments without netfilter: they, and all that they start, are refused its sockets. So the kernel looks as if it
# could neither filter nor translate, to iptables of either engine, and the machine itself stays as it is.
# The filter is classic BPF over struct seccomp_data: the number of the call, then its arguments from byte 16 on.
use strict;
use warnings;

my %calls = ('x86_64' => { prctl => 157, socket => 41 }, 'aarch64' => { prctl => 167, socket => 198 });
my $machine = qx(uname -m) =~ s/\s+$//r;
my $call = $calls{$machine} or die "no system calls are known here for $machine\n";

my ($load, $unless_equal, $answer) = (0x20, 0x15, 0x06);
my ($allow, $refuse) = (0x7fff0000, 0x00050001);
my ($netlink, $netfilter) = (16, 12);
my @filter = (
  [$load, 0, 0, 0], [$unless_equal, 0, 5, $call->{socket}],
  [$load, 0, 0, 16], [$unless_equal, 0, 3, $netlink],
  [$load, 0, 0, 32], [$unless_equal, 0, 1, $netfilter],
  [$answer, 0, 0, $refuse],
  [$answer, 0, 0, $allow],
);
my $code = join '', map { pack 'SCCL', @$_ } @filter;
my $program = pack 'Sx6P', scalar(@filter), $code;
my ($set_seccomp, $mode_filter) = (22, 2);
syscall($call->{prctl}, $set_seccomp, $mode_filter, $program) == 0 or die "no filter for system calls: $!\n";
exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!\n";
